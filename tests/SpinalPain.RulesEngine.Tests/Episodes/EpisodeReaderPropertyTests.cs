using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Tests.Episodes.Serializer;

namespace SpinalPain.RulesEngine.Tests.Episodes;

public sealed class EpisodeReaderPropertyTests
{
    private static readonly Gen<JsonObject> Episodes = Gen.Select(Gen.Int, Gen.Double[0, 1]).Select((seed, density) => EpisodeGenerator.Episode(seed, density));

    private static readonly Gen<byte[]> Mutants = Gen.Select(Episodes, Gen.Int.Array[1, 2]).Select((episode, seeds) => seeds.Aggregate(Bytes(episode), EpisodeMutation.Apply));

    [Test]
    public void A_good_episode_is_read_both_ways_and_written_back_equal() => Episodes.Sample(
        episode =>
        {
            var bytes = Bytes(episode);
            var walked = EpisodeReader.ReadStepByStep(bytes, "a.json");
            walked.Diagnostics.ShouldBeEmpty(DiagnosticText.Render(walked.Diagnostics));

            EpisodeReader.Read(bytes, "a.json").Value.ShouldBe(walked.Value);
            EpisodeSerializer.Read(bytes).ShouldBe(walked.Value);
            EpisodeWriter.Write(walked.Value).ShouldBe(JsonSerializer.SerializeToUtf8Bytes(walked.Value, EpisodeSerializer.Compact));
            EpisodeWriter.Write(walked.Value, indented: true).ShouldBe(JsonSerializer.SerializeToUtf8Bytes(walked.Value, EpisodeSerializer.Indented));
            EpisodeReader.Read(EpisodeWriter.Write(walked.Value), "a.json").Value.ShouldBe(walked.Value);
            EpisodeReader.Read(EpisodeWriter.Write(walked.Value, indented: true), "a.json").Value.ShouldBe(walked.Value);
        },
        iter: 500,
        threads: 1);

    [Test]
    public void Both_ways_accept_the_same_texts_and_read_the_same_of_them()
    {
        var (accepted, refused) = (0, 0);
        Mutants.Sample(
            bytes =>
            {
                var walked = EpisodeReader.ReadStepByStep(bytes, "a.json");
                var atOnce = EpisodeReader.TryReadAtOnce(bytes, out var episode);

                atOnce.ShouldBe(walked.Succeeded, DiagnosticText.Render(walked.Diagnostics));
                if (walked.TryGetValue(out var value))
                {
                    accepted++;
                    episode.ShouldBe(value);
                    episode.ShouldBe(EpisodeSerializer.Read(bytes));
                    EpisodeWriter.Write(episode!).ShouldBe(JsonSerializer.SerializeToUtf8Bytes(episode!, EpisodeSerializer.Compact));
                    EpisodeReader.Read(EpisodeWriter.Write(value), "a.json").Value.ShouldBe(value);
                }
                else
                {
                    refused++;
                }
            },
            print: Encoding.UTF8.GetString,
            iter: 10_000,
            threads: 1);

        accepted.ShouldBeGreaterThan(200);
        refused.ShouldBeGreaterThan(1_000);
    }

    [Test]
    public void No_diagnostic_holds_a_text_of_the_episode() => Mutants.Sample(
        bytes => DiagnosticText.Render(EpisodeReader.Read(bytes, "a.json").Diagnostics).ShouldNotContain(EpisodeGenerator.Secret),
        print: Encoding.UTF8.GetString,
        iter: 3_000,
        threads: 1);

    private static byte[] Bytes(JsonObject episode) => Encoding.UTF8.GetBytes(episode.ToJsonString());
}
