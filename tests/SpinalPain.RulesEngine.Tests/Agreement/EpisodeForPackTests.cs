using System.Text;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Tests.Agreement;

public sealed class EpisodeForPackTests
{
    [Test]
    public void Generated_episodes_are_read_and_written_back_equal_and_only_references_may_be_refused()
    {
        var refused = 0;
        foreach (var seed in Enumerable.Range(0, 100))
        {
            var pack = GeneratedPack.Of(seed);
            foreach (var number in Enumerable.Range(0, 5))
            {
                var json = pack.Episode(number);
                var episode = pack.ReadEpisode(number);
                var read = EpisodeReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), "generated");
                if (read.TryGetValue(out var value))
                {
                    value.ShouldBe(episode);
                    EpisodeReader.Read(EpisodeWriter.Write(episode), "generated").Value.ShouldBe(episode);
                }
                else
                {
                    refused++;
                    read.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Code == DiagnosticCodes.ReferenceNotFound, DiagnosticText.Render(read.Diagnostics));
                }

                EpisodeText.Read(EpisodeText.Write(episode)).ShouldBe(episode);
            }
        }

        refused.ShouldBeInRange(5, 100);
    }

    [Test]
    public void Every_condition_comes_to_each_truth_and_every_status_and_outcome_turns_up_often()
    {
        var census = new TruthCensus();
        foreach (var seed in Enumerable.Range(0, 400))
        {
            var generated = GeneratedPack.Of(seed);
            var pack = CompiledPack.Compile(generated.Pack);
            foreach (var number in Enumerable.Range(0, 10))
            {
                var episode = generated.ReadEpisode(number);
                census.Count(pack, episode);
                census.Count(pack.Evaluate(episode));
            }
        }

        TestContext.Out.WriteLine(census);
        foreach (var (condition, truths) in census.Truths)
        {
            Enumerable.Range(0, 3).Select(truth => TruthCensus.Share(truths, truth)).Where(share => share < 4).Count().ShouldBe(condition == "Recorded" ? 1 : 0, condition);
        }

        Often(census.Statuses, percent: 4);
        Often(census.Outcomes, percent: 8);
    }

    private static void Often<T>(IReadOnlyDictionary<T, int> counts, int percent)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            counts.GetValueOrDefault(value).ShouldBeGreaterThan(counts.Values.Sum() * percent / 100, value.ToString());
        }
    }
}
