using System.IO.Compression;
using System.Text;
using SpinalPain.RulesEngine.Cli.Batches;
using SpinalPain.RulesEngine.Cli.Terminal;

namespace SpinalPain.RulesEngine.Cli.Tests.Batches;

/// <summary>Inputs of batches, and runs of them with small chunks and a checkpoint after each, so that there are many places to stop.</summary>
internal static class BatchFiles
{
    private static readonly string[] Samples =
    [
        .. Directory.GetFiles(Golden.PathOf("samples/episodes"), "*.json")
            .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => string.Concat(File.ReadLines(path).Select(line => line.Trim()))),
    ];

    /// <summary>Episodes a line, now and then a bad or an empty one.</summary>
    public static byte[] Lines(int count) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, count).Select(number => (number % 17, number % 23) switch
    {
        (3, _) => "{ \"not\": \"an episode\" }\n",
        (_, 5) => "\r\n",
        _ => Samples[number % Samples.Length] + "\n",
    })));

    public static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    public static byte[] Gunzip(byte[] bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    public static BatchRequest Request(string folder, string ending = "", bool outcomeOnly = false, bool resume = false, int workers = 2) => new()
    {
        Input = $"{folder}/in.ndjson{ending}",
        Output = $"{folder}/out.ndjson{ending}",
        Rejects = $"{folder}/bad.ndjson{ending}",
        Workers = workers,
        OutcomeOnly = outcomeOnly,
        Resume = resume,
        ChunkBytes = 16 * 1024,
        CheckpointEvery = TimeSpan.Zero,
    };

    /// <summary>Runs in this process. Returns the exit code and what was told.</summary>
    public static async Task<(int ExitCode, string Error)> RunAsync(BatchRequest request, CancellationToken cancellation = default)
    {
        using var error = new StringWriter();
        var io = new CommandIo(() => Stream.Null, new MemoryStream(), () => error, toTerminal: false, withColor: false, width: 100);
        var exitCode = await new BatchRun(request, io, cancellation).RunAsync(Judge.Load(null, null, io)!);
        return (exitCode, error.ToString());
    }

    /// <summary>The summary without what hangs on the machine.</summary>
    public static string WithoutTime(string summary) =>
        System.Text.RegularExpressions.Regex.Replace(summary, " in [0-9.]+ s, [0-9,]+ a second", " in TIME, RATE a second");
}
