using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>
/// Makes a recorded decision again and compares. Each line is judged by the version of the pack that the record names for it, whatever is in force by now; a line that
/// no pack judged is judged as the library would today. Always by the compiled engine of this library.
/// </summary>
public static class DecisionReplay
{
    /// <summary>Makes a decision again by packs of a library.</summary>
    /// <param name="record">The record.</param>
    /// <param name="episode">The episode; it is judged at the stage of the record.</param>
    /// <param name="library">The library, which must have the packs of the record in their versions.</param>
    /// <param name="originals">
    /// Packs as they may have been at the time of the decision. Where one of them is the very content that decided and the library has another, the parts that differ are named; without it, what the
    /// record itself tells is named: the thresholds that it read.
    /// </param>
    /// <returns>Whether it comes out as it was recorded, and if not, where it differs first, and why.</returns>
    public static ReplayResult Run(DecisionRecord record, PatientEpisode episode, RulePackLibrary library, params IReadOnlyList<CheckedPack> originals)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(originals);
        episode = episode.Stage == record.Stage ? episode : episode with { Stage = record.Stage };
        var causes = ImmutableArray.CreateBuilder<ReplayCause>();
        var missing = record.Packs.Where(pack => library.Find(pack.Id, pack.Version) is null).ToList();
        causes.AddRange(missing.Select(pack => Missing(pack, library)));
        if (EpisodeDigest.Of(episode) != record.EpisodeSha256)
        {
            causes.Add(new(ReplayCauseKind.Episode, "The episode is another than the one that was judged: its digest is not the one of the record.", []));
        }

        causes.AddRange(record.Packs.Except(missing)
            .Select(pack => (Then: pack, Now: library.Find(pack.Id, pack.Version)!.Pack))
            .Where(pack => pack.Now.Sha256 != pack.Then.Sha256)
            .Select(pack => OtherContent(record, pack.Then, pack.Now, originals)));
        if (missing.Count > 0)
        {
            return new() { Record = record, Determination = null, Difference = null, Causes = causes.ToImmutable(), Notes = [] };
        }

        var determination = Judge(record, episode, library);
        var difference = RecordComparison.First(record.Root, determination);
        causes.AddRange(OtherChoices(record, determination));
        var engine = Engine(record.DecidedBy, determination.DecidedBy);
        var engineIsCause = difference is not null && causes.Count == 0;
        if (engineIsCause)
        {
            causes.Add(engine is null
                ? new(ReplayCauseKind.Record, "The packs, the episode and the version of the engine are those that the record names, so the record was edited after it was written.", [])
                : new(ReplayCauseKind.Engine, engine, []));
        }

        return new()
        {
            Record = record,
            Determination = determination,
            Difference = difference,
            Causes = causes.ToImmutable(),
            Notes = engine is not null && !engineIsCause ? [engine] : [],
        };
    }

    /// <summary>Makes a decision again by one pack.</summary>
    /// <param name="record">The record.</param>
    /// <param name="episode">The episode; it is judged at the stage of the record.</param>
    /// <param name="pack">The pack, which must be the one of the record in its version.</param>
    /// <param name="originals">Packs as they may have been at the time of the decision, to name what differs.</param>
    /// <returns>Whether it comes out as it was recorded, and if not, where it differs first, and why.</returns>
    public static ReplayResult Run(DecisionRecord record, PatientEpisode episode, CheckedPack pack, params IReadOnlyList<CheckedPack> originals)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Run(record, episode, RulePackLibrary.Create([pack]).Value, originals);
    }

    private static Determination Judge(DecisionRecord record, PatientEpisode episode, RulePackLibrary library)
    {
        var packs = record.Packs.ToDictionary(pack => pack, pack => CompiledPack.Compile(library.Find(pack.Id, pack.Version)!.Pack));
        var draft = new DeterminationDraft(episode);
        for (var place = 0; place < episode.Lines.Count; place++)
        {
            // An episode with more lines than the record is another one; what is made of it is compared all the same.
            var pack = place < record.Lines.Length ? record.Lines[place].Pack : record.OnlyPack;
            if (pack is null)
            {
                library.Judge(episode, place, draft);
            }
            else
            {
                packs[pack].Judge(episode, place, draft);
            }
        }

        return record.OnlyPack is { } only ? draft.Build([packs[only].Identity]) : draft.Build();
    }

    private static ReplayCause Missing(PackIdentity pack, RulePackLibrary library)
    {
        string[] versions = [.. library.Packs.Select(each => each.Pack.Manifest).Where(manifest => manifest.Id == pack.Id).Select(manifest => manifest.Version)];
        return new(
            ReplayCauseKind.PackMissing,
            $"The decision was made by {pack.Id} {pack.Version}, which is not there.",
            [versions.Length == 0 ? $"There is no version of {pack.Id} at all." : $"There is {pack.Id} {string.Join(", ", versions)}."]);
    }

    private static ReplayCause OtherContent(DecisionRecord record, PackIdentity then, CheckedPack now, IReadOnlyList<CheckedPack> originals)
    {
        var original = originals.FirstOrDefault(pack => pack.Sha256 == then.Sha256);
        var details = original is null ? PackChanges.Between(record.Lines.Where(line => line.Pack == then), now) : PackChanges.Between(original, now);
        return new(
            ReplayCauseKind.PackContent,
            $"The pack {then.Id} {then.Version} has another content than the one that decided: its digest is not the one of the record.",
            details.IsEmpty && original is null ? ["What changed cannot be told from this record; compare the pack with the one that decided."] : details);
    }

    /// <summary>Lines without a pack rest on all that the library holds, which no record names.</summary>
    private static IEnumerable<ReplayCause> OtherChoices(DecisionRecord record, Determination determination)
    {
        foreach (var (place, (then, now)) in record.Lines.Zip(determination.Lines).Index())
        {
            if (then.Pack is null && (now.Pack is not null || then.Reason != now.Reason))
            {
                yield return new(
                    ReplayCauseKind.Library,
                    string.Create(CultureInfo.InvariantCulture, $"No pack judged line {place + 1}, and the library holds other packs for it now."),
                    [now.Pack is { } pack ? $"It would be judged by {pack.Id} {pack.Version}." : "No pack judges it now either, for another reason."]);
            }
        }
    }

    /// <summary>How the engines differ, in a sentence; null when they do not.</summary>
    private static string? Engine(DecidedBy then, DecidedBy now) => then == now ? null : $"The decision was made by {InWords(then)}, and was made again by {InWords(now)}.";

    private static string InWords(DecidedBy by) => $"the engine {by.Engine} {by.EngineVersion} with version {by.LibraryVersion} of the library";
}
