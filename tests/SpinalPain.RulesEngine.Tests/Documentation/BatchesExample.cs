using SpinalPain.RulesEngine.Batches;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>The code that docs/batches.md shows.</summary>
internal static class BatchesExample
{
    public static async Task RunAsync()
    {
        // SHOWN
        var judge = new BatchJudge(CompiledPack.Compile(BuiltInPacks.CgsSpinalPain), new BatchOptions { Workers = 4, Input = "week.ndjson" });
        await using var input = File.OpenRead("tests/data/batches/week.ndjson");
        await foreach (var item in judge.EvaluateAsync(input))
        {
            Console.WriteLine(item.TryGetAnswer(out var determination)
                ? $"{determination.EpisodeId}: {determination.Outcome}"
                : $"line {item.Line.Line} is rejected: {item.Diagnostics[0].Message}");
        }

        // SHOWN
    }
}
