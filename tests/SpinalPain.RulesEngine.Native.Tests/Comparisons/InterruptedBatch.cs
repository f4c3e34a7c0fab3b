using SpinalPain.RulesEngine.Cli.Tests;
using SpinalPain.RulesEngine.Cli.Tests.Batches;

namespace SpinalPain.RulesEngine.Native.Tests.Comparisons;

/// <summary>What a run of the managed tool that was killed in the middle leaves of "out.ndjson" and "bad.ndjson", by the names of the files.</summary>
internal static class InterruptedBatch
{
    /// <param name="input">The lines of "in.ndjson", or of "in.ndjson.gz", compressed.</param>
    /// <param name="ending">".gz" for compressed files.</param>
    public static IReadOnlyDictionary<string, byte[]> Of(byte[] input, string ending = "")
    {
        using var folder = new TemporaryFolder();
        folder.Write($"in.ndjson{ending}", input);
        var request = BatchFiles.Request(folder.Path, ending);
        byte[] checkpoint = [];
        var checkpoints = 0;
        BatchFiles.RunAsync(request with { OnCheckpoint = _ => checkpoint = ++checkpoints == 3 ? File.ReadAllBytes(request.Output + ".checkpoint") : checkpoint }).GetAwaiter().GetResult();
        return new Dictionary<string, byte[]>
        {
            // All that came after the checkpoint was written too, and is cut off.
            [$"in.ndjson{ending}"] = input,
            [$"out.ndjson{ending}"] = File.ReadAllBytes(request.Output),
            [$"bad.ndjson{ending}"] = File.ReadAllBytes(request.Rejects!),
            [$"out.ndjson{ending}.checkpoint"] = checkpoint,
        };
    }
}
