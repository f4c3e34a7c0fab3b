using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Episodes;

namespace SpinalPain.RulesEngine.Tests.Compilation;

/// <summary>What holds for every episode, however odd, tried on many with holes.</summary>
public sealed class AnyEpisodeTests
{
    private static readonly CompiledPack Pack = CompiledPack.Compile(BuiltInPacks.CgsSpinalPain);
    private static readonly string[] Codes = ["62323", "64635", "64636", "63650", "63685", "99213"];

    [Test]
    public void Every_episode_is_judged_the_same_way_twice_and_with_or_without_reasons() => ForManyEpisodes(episode =>
    {
        var determination = Pack.Evaluate(episode);
        DeterminationJson.Write(Pack.Evaluate(episode)).ShouldBe(DeterminationJson.Write(determination));
        Pack.EvaluateOutcome(episode).ShouldBe(determination.Outcome);
        episode.Lines.Select(line => Pack.EvaluateOutcome(episode, line)).ShouldBe(determination.Lines.Select(line => line.Outcome));
        Pack.Explain(episode).Select(explanation => explanation.Criterion.Status).ShouldBe(determination.Lines.SelectMany(line => line.Criteria).Select(criterion => criterion.Status));
    });

    [Test]
    public void The_outcome_follows_from_the_statuses() => ForManyEpisodes(episode =>
    {
        foreach (var line in Pack.Evaluate(episode).Lines)
        {
            var deciding = line.Criteria.Where(criterion => criterion.Consequence != Consequence.Advice).ToArray();
            line.Outcome.ShouldBe(
                line.Policies.IsEmpty ? CoverageOutcome.NotGoverned
                : deciding.Any(criterion => criterion is { Status: CriterionStatus.NotMet, Consequence: Consequence.NotCovered }) ? CoverageOutcome.NotCovered
                : deciding.Any(criterion => criterion.Status is CriterionStatus.NotMet or CriterionStatus.Unknown) ? CoverageOutcome.MoreInformationNeeded
                : CoverageOutcome.Covered);
        }
    });

    [Test]
    public void Every_unknown_that_decides_names_what_to_ask_for_and_why() => ForManyEpisodes(episode =>
    {
        var determination = Pack.Evaluate(episode);
        foreach (var line in determination.Lines)
        {
            foreach (var criterion in line.Criteria.Where(criterion => criterion.Status == CriterionStatus.Unknown))
            {
                (criterion.Evidence.Length + criterion.Contradictions.Length).ShouldBeGreaterThan(0, criterion.Id);
                var isAsked = determination.Missing.Any(missing => missing.Criteria.Contains(criterion.Id) && missing.Lines.Contains(line.LineId));
                isAsked.ShouldBe(criterion.Consequence != Consequence.Advice, criterion.Id);
            }
        }
    });

    [Test]
    public void Every_piece_of_evidence_leads_to_its_place_in_the_episode() => ForManyEpisodes(episode =>
    {
        var json = JsonNode.Parse(EpisodeWriter.Write(episode));
        foreach (var evidence in Pack.Evaluate(episode).Lines.SelectMany(line => line.Criteria).SelectMany(criterion => criterion.Evidence))
        {
            var node = json;
            foreach (var step in evidence.At.Split('/').Skip(1))
            {
                node = node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : node?[step];
            }

            // What a scale measures follows from the scale and is not written.
            if (!evidence.Fact.EndsWith(".measures", StringComparison.Ordinal))
            {
                (node is not null).ShouldBe(evidence.Value is not null, evidence.At);
            }
        }
    });

    private static void ForManyEpisodes(Action<PatientEpisode> check)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var text = EpisodeGenerator.Episode(seed, density: (seed % 10 + 1) / 10d).ToJsonString();
            var episode = EpisodeReader.Read(Encoding.UTF8.GetBytes(text), "generated").Value;
            RequestedLine[] lines = [.. episode.Lines.Select((line, index) => line with { Code = Codes[(seed + index) % Codes.Length], DateOfService = new DateOnly(2025, 6, 15).AddDays(seed) })];
            check(episode with { Lines = episode.Lines.IsIncomplete ? FactList.Incomplete(lines) : FactList.Create(lines) });
        }
    }
}
