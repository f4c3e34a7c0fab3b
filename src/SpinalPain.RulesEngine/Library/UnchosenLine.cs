using System.Collections.Immutable;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Library;

/// <summary>The answer for a line for which no pack could be chosen, and why.</summary>
internal static class UnchosenLine
{
    /// <summary>More names than this help nobody.</summary>
    private const int FewNames = 4;

    /// <summary>No pack is for the line, or none is in force on its date.</summary>
    public static LineDetermination NotGoverned(IReadOnlyList<LibraryPack> naming, PatientEpisode episode, RequestedLine line)
    {
        var judging = naming.Where(pack => pack.Judges).ToList();
        var inScope = judging.Where(pack => pack.IsFor(episode.Payer, episode.Jurisdiction)).ToList();
        var reason = judging.Count == 0 ? $"No pack of the library names the code {line.Code}."
            : inScope.Count == 0 ? OutOfScope(judging, episode, line)
            : OutOfForce(inScope, line.DateOfService);
        var draft = naming.FirstOrDefault(pack => !pack.Judges && pack.IsFor(episode.Payer, episode.Jurisdiction) && pack.Period.Contains(line.DateOfService));
        return Answer(
            line,
            CoverageOutcome.NotGoverned,
            draft is null ? reason : $"{reason} {draft.Name} {(inScope.Count == 0 ? "names it" : "has that day")}, but it is a draft, and a draft never judges.");
    }

    /// <summary>Several packs could be meant, as the episode does not name its payer or its State: that is asked for.</summary>
    public static LineDetermination MoreInformationNeeded(IReadOnlyList<LibraryPack> naming, PatientEpisode episode, RequestedLine line, DeterminationDraft draft)
    {
        var open = naming.Where(pack => pack.Judges && pack.IsFor(episode.Payer, episode.Jurisdiction) && pack.Period.Contains(line.DateOfService)).ToList();
        var payers = open.GroupBy(pack => pack.Payer, StringComparer.OrdinalIgnoreCase).ToList();
        if (payers.Count > 1)
        {
            var names = Names(payers.Select(group => $"\"{group.First().Payer}\""), "or");
            draft.Ask(missing => missing.Add("episode.payer", "/payer", $"The payer that the request goes to: {names}.", criterion: null, line.Id));
        }

        // Where the payer tells them apart, the State need not.
        if (payers.Any(group => group.Count() > 1))
        {
            var states = open.SelectMany(pack => pack.Pack.Manifest.Jurisdictions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            var names = Names(states, "or");
            draft.Ask(missing => missing.Add("episode.jurisdiction", "/jurisdiction", $"The State whose contractor judges the request: {names}.", criterion: null, line.Id));
        }

        var packs = Names(open.Select(pack => $"{pack.Name} (\"{pack.Payer}\", {States(pack)})"), "and");
        return Answer(line, CoverageOutcome.MoreInformationNeeded, $"Several packs could judge the code {line.Code} on {Day(line.DateOfService)}: {packs}.");
    }

    private static string OutOfScope(List<LibraryPack> judging, PatientEpisode episode, RequestedLine line)
    {
        var scope = (episode.Payer, episode.Jurisdiction) switch
        {
            ({ } payer, { } state) when !string.IsNullOrWhiteSpace(payer) && !string.IsNullOrWhiteSpace(state) => $"the payer \"{payer.Trim()}\" in {state}",
            ({ } payer, _) when !string.IsNullOrWhiteSpace(payer) => $"the payer \"{payer.Trim()}\"",
            _ => episode.Jurisdiction!,
        };
        var ofPayer = judging.Where(pack => pack.IsFor(episode.Payer, state: null)).ToList();
        var others = ofPayer.Count == 0
            ? judging.Select(pack => $"\"{pack.Payer}\"").Distinct(StringComparer.OrdinalIgnoreCase)
            : ofPayer.SelectMany(pack => pack.Pack.Manifest.Jurisdictions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return $"No pack for {scope} names the code {line.Code}; there is one for {Names(others, "and")}.";
    }

    private static string OutOfForce(List<LibraryPack> inScope, DateOnly date)
    {
        var before = inScope.Where(pack => pack.Period.Until < date).MaxBy(pack => pack.Period.Until);
        var after = inScope.Where(pack => pack.Period.From > date).MinBy(pack => pack.Period.From);
        var nearest = (before, after) switch
        {
            ({ } earlier, { } later) => $"{earlier.Name} ended on {Day(earlier.Period.Until!.Value)}, and {later.Name} begins on {Day(later.Period.From)}",
            ({ } earlier, null) => $"the last one, {earlier.Name}, ended on {Day(earlier.Period.Until!.Value)}",
            _ => $"the first one, {after!.Name}, begins on {Day(after.Period.From)}",
        };
        return $"No version in force on {Day(date)}: {nearest}.";
    }

    private static LineDetermination Answer(RequestedLine line, CoverageOutcome outcome, string reason) => new()
    {
        LineId = line.Id,
        Code = line.Code,
        AsOf = line.DateOfService,
        Pack = null,
        Outcome = outcome,
        Reason = reason,
        Policies = [],
        Criteria = ImmutableArray<CriterionResult>.Empty,
    };

    private static string States(LibraryPack pack) => Names(pack.Pack.Manifest.Jurisdictions, "and");

    private static string Day(DateOnly date) => EffectivePeriod.Day(date);

    /// <summary>Such as "KY", "KY or OH", "KY, OH or TX" or "AL, KY, OH, TX or 12 more".</summary>
    private static string Names(IEnumerable<string> names, string link)
    {
        var all = names.ToList();
        if (all.Count > FewNames + 1)
        {
            all = [.. all[..FewNames], $"{all.Count - FewNames} more"];
        }

        return all.Count == 1 ? all[0] : $"{string.Join(", ", all[..^1])} {link} {all[^1]}";
    }
}
