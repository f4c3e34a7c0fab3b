using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>
/// The plainest reading of docs/pack-format.md and docs/reasons.md, slow and obvious. It was written from the text alone and shares no
/// code of evaluation with the library, so that where the two agree, the text says what the library does.
/// </summary>
internal static class ReferenceInterpreter
{
    public static Determination Evaluate(CheckedPack pack, PatientEpisode episode)
    {
        var identity = new PackIdentity(pack.Manifest.Id, pack.Manifest.Version, pack.Sha256);
        var lines = Enumerable.Range(0, episode.Lines.Count).Select(place => LineJudgment.Of(pack, identity, Surroundings.Of(episode, place))).ToList();
        return new Determination
        {
            Outcome = Outcome([.. lines.Select(line => line.Determination.Outcome)]),
            AsOf = lines.Count == 0 ? null : lines.Max(line => line.Determination.AsOf),
            Stage = episode.Stage,
            Packs = [identity],
            EpisodeId = episode.Id,
            Lines = [.. lines.Select(line => line.Determination)],
            Missing = Questions.Merge(lines.SelectMany(line => line.Asked)),
        };
    }

    /// <summary>The least favorable of the governed lines.</summary>
    private static CoverageOutcome Outcome(List<CoverageOutcome> lines) =>
        lines.Contains(CoverageOutcome.NotCovered) ? CoverageOutcome.NotCovered
        : lines.Contains(CoverageOutcome.MoreInformationNeeded) ? CoverageOutcome.MoreInformationNeeded
        : lines.Contains(CoverageOutcome.Covered) ? CoverageOutcome.Covered
        : CoverageOutcome.NotGoverned;
}
