using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Tests.Episodes.Serializer;

namespace SpinalPain.RulesEngine.Tests.Episodes;

/// <summary>Reads an input at once, step by step and by the serializer, which must come to the same.</summary>
internal static class BothWays
{
    /// <summary>Whether the input is an episode.</summary>
    public static bool Accept(ReadOnlyMemory<byte> input)
    {
        var walked = EpisodeReader.ReadStepByStep(input, "a.json");

        EpisodeReader.TryReadAtOnce(input, out var episode).ShouldBe(walked.Succeeded, $"{Shown(input)}\n{DiagnosticText.Render(walked.Diagnostics)}");
        if (walked.TryGetValue(out var value))
        {
            episode.ShouldBe(value, Shown(input));
            episode.ShouldBe(EpisodeSerializer.Read(input), Shown(input));
            EpisodeWriter.Write(episode!).ShouldBe(JsonSerializer.SerializeToUtf8Bytes(episode!, EpisodeSerializer.Compact), Shown(input));
        }

        return walked.Succeeded;
    }

    public static bool Accept(string input) => Accept(Encoding.UTF8.GetBytes(input));

    private static string Shown(ReadOnlyMemory<byte> input) => Encoding.UTF8.GetString(input.Span[..Math.Min(input.Length, 10_000)]);
}
