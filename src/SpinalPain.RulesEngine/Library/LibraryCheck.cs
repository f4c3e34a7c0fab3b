using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Library;

/// <summary>Checks how the packs of a library fit one another. What is wrong with one pack alone has been told before.</summary>
internal sealed class LibraryCheck(DiagnosticBag diagnostics)
{
    /// <summary>More names than this help nobody.</summary>
    private const int FewNames = 5;

    /// <summary>Checks all packs.</summary>
    /// <param name="packs">The packs in the order of the library.</param>
    /// <param name="isComplete">Whether there are no other packs, which could not be read.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Check(ImmutableArray<LibraryPack> packs, bool isComplete, DiagnosticBag diagnostics)
    {
        var check = new LibraryCheck(diagnostics);
        var single = check.WithoutDuplicates(packs);
        var judging = single.Where(pack => pack.Judges).ToList();
        check.InForceAtOnce(judging);
        check.RetiredWithoutEnd(judging);
        if (isComplete)
        {
            check.Gaps(single);
            check.DraftsAlone(single.Where(pack => !pack.Judges), judging);
        }
    }

    private static string In(LibraryPack pack) => pack.Folder is { } folder ? $" in \"{folder}\"" : string.Empty;

    private static string Names(IReadOnlyCollection<string> names) =>
        names.Count <= FewNames ? string.Join(", ", names) : $"{string.Join(", ", names.Take(FewNames))} and {names.Count - FewNames} more";

    /// <summary>One key for each State of a pack, which two packs share when they are for the same payer and State.</summary>
    private static IEnumerable<(string Payer, string State)> ScopesOf(LibraryPack pack) =>
        pack.Pack.Manifest.Jurisdictions.Select(state => (pack.Payer.ToUpperInvariant(), state));

    private static List<string> SharedStates(LibraryPack one, LibraryPack other) =>
        string.Equals(one.Payer, other.Payer, StringComparison.OrdinalIgnoreCase) ? [.. one.Pack.Manifest.Jurisdictions.Where(other.IsForState)] : [];

    private List<LibraryPack> WithoutDuplicates(ImmutableArray<LibraryPack> packs)
    {
        var first = new Dictionary<(string Id, string Version), LibraryPack>();
        foreach (var pack in packs)
        {
            var manifest = pack.Pack.Manifest;
            if (!first.TryAdd((manifest.Id, manifest.Version), pack))
            {
                var other = first[(manifest.Id, manifest.Version)];
                diagnostics.Add(
                    DiagnosticCodes.DuplicatePack,
                    pack.Pack.Places.Version,
                    pack.Folder is null || other.Folder is null
                        ? $"{pack.Name} stands twice in the library."
                        : $"{pack.Name} is in two places: \"{other.Folder}\" and \"{pack.Folder}\".",
                    "Leave one of them out, or give it a version of its own.");
            }
        }

        return [.. packs.Where(pack => first[(pack.Pack.Manifest.Id, pack.Pack.Manifest.Version)] == pack)];
    }

    /// <summary>
    /// For a payer and a State, one code has one pack at a time, and one id has one version. Packs are compared within such groups
    /// only, so that a library of many packs is checked in time that grows with it and not with its square.
    /// </summary>
    private void InForceAtOnce(List<LibraryPack> judging)
    {
        var pairs = new HashSet<(LibraryPack Earlier, LibraryPack Later)>();
        var ofCode = judging.SelectMany(pack => ScopesOf(pack).SelectMany(scope => pack.Codes.Order(StringComparer.Ordinal).Select(code => (Key: (scope, code), pack))));
        var ofId = judging.SelectMany(pack => ScopesOf(pack).Select(scope => (Key: (scope, pack.Pack.Manifest.Id), pack)));
        foreach (var group in ofCode.GroupBy(each => each.Key, each => each.pack).Concat(ofId.GroupBy(each => each.Key, each => each.pack)))
        {
            var inOrder = group.OrderBy(pack => pack.Period.From).ToList();
            for (var place = 0; place < inOrder.Count && pairs.Count <= DiagnosticBag.Limit; place++)
            {
                var earlier = inOrder[place];
                foreach (var later in inOrder.Skip(place + 1).TakeWhile(later => earlier.Period.And(later.Period) is not null))
                {
                    pairs.Add((earlier, later));
                }
            }
        }

        foreach (var (earlier, later) in pairs.OrderBy(pair => judging.IndexOf(pair.Later)).ThenBy(pair => judging.IndexOf(pair.Earlier)))
        {
            this.ReportInForceAtOnce(earlier, later);
        }
    }

    private void ReportInForceAtOnce(LibraryPack earlier, LibraryPack later)
    {
        var states = SharedStates(earlier, later);
        string[] codes = [.. later.Codes.Where(earlier.Codes.Contains).Order(StringComparer.Ordinal)];
        var shared = codes.Length switch
        {
            0 => ", though a pack has one version in force at a time",
            1 => $", and both name the code {codes[0]}",
            _ => $", and both name the codes {Names(codes)}",
        };
        diagnostics.Add(
            DiagnosticCodes.PacksInForceAtOnce,
            later.Pack.Places.EffectiveFrom,
            $"{later.Name} and {earlier.Name}{In(earlier)} are both in force {earlier.Period.And(later.Period)!.Value.InWords()} for \"{later.Payer}\" in {Names(states)}{shared}.",
            earlier.Period.From < later.Period.From
                ? $"End {earlier.Name} with an \"until\" of {EffectivePeriod.Day(later.Period.From.AddDays(-1))}, or leave one of the two out."
                : "Leave one of the two out, or make it a draft.");
    }

    private void RetiredWithoutEnd(List<LibraryPack> judging)
    {
        foreach (var pack in judging.Where(pack => pack.Pack.Manifest.Status == PackStatus.Retired && pack.Period.Until is null))
        {
            diagnostics.Add(
                DiagnosticCodes.RetiredWithoutEnd,
                pack.Pack.Places.Status,
                $"{pack.Name} is retired and has no last day, so it goes on to judge the services of every later day.",
                "Give its effective period an \"until\".");
        }
    }

    /// <summary>Days between versions. A draft may fill them; that is for <see cref="DraftsAlone"/>.</summary>
    private void Gaps(List<LibraryPack> packs)
    {
        var gaps = new HashSet<(LibraryPack Before, LibraryPack After)>();
        foreach (var group in packs.SelectMany(pack => ScopesOf(pack).Select(scope => (Key: (scope, pack.Pack.Manifest.Id), pack))).GroupBy(each => each.Key, each => each.pack))
        {
            LibraryPack? last = null;
            foreach (var pack in group.OrderBy(pack => pack.Period.From))
            {
                if (last?.Period.Until is { } until && pack.Period.From > until.AddDays(1))
                {
                    gaps.Add((last, pack));
                }

                if (last is null || (last.Period.Until is { } end && (pack.Period.Until is not { } later || later > end)))
                {
                    last = pack;
                }
            }
        }

        foreach (var (before, after) in gaps)
        {
            var days = new EffectivePeriod(before.Period.Until!.Value.AddDays(1), after.Period.From.AddDays(-1));
            diagnostics.Add(
                DiagnosticCodes.VersionsLeaveGap,
                after.Pack.Places.EffectiveFrom,
                $"No version of {after.Pack.Manifest.Id} is in force {days.InWords()}, between {before.Pack.Manifest.Version} and {after.Pack.Manifest.Version}.",
                "Services of these days are not governed. Is one of the dates mistyped?");
        }
    }

    private void DraftsAlone(IEnumerable<LibraryPack> drafts, List<LibraryPack> judging)
    {
        foreach (var draft in drafts)
        {
            var others = judging.Where(pack => pack.Pack.Manifest.Id == draft.Pack.Manifest.Id || pack.Codes.Overlaps(draft.Codes)).ToList();
            var alone = draft.Pack.Manifest.Jurisdictions
                .Select(state => (state, Days: string.Join(" and ", draft.Period.Without(others.Where(pack => pack.IsFor(draft.Payer, state)).Select(pack => pack.Period)).Select(period => period.InWords()))))
                .Where(each => each.Days.Length > 0)
                .GroupBy(each => each.Days, each => each.state, StringComparer.Ordinal);
            foreach (var group in alone)
            {
                string[] states = [.. group];
                diagnostics.Add(
                    DiagnosticCodes.DraftAlone,
                    draft.Pack.Places.Status,
                    $"{draft.Name} is a draft, and no other version for \"{draft.Payer}\" in {Names(states)} is in force {group.Key}.",
                    "A draft never judges: services of these days are not governed until its status is \"active\".");
            }
        }
    }
}
