using System.Text;
using SpinalPain.RulesEngine.Batches;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Batches;

/// <summary>Episodes a line, as batches read them.</summary>
internal static class Lines
{
    private static readonly PatientEpisode[] Samples =
    [
        .. Directory.GetFiles(Golden.PathOf("samples/episodes"), "*.json")
            .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => EpisodeReader.ReadFile(path).Value),
    ];

    /// <summary>Episodes with ids of their own, "episode-1" and on.</summary>
    public static IEnumerable<PatientEpisode> Episodes(int count) => Enumerable.Range(1, count).Select(number => Samples[number % Samples.Length] with { Id = $"episode-{number}" });

    public static byte[] Of(int count) => Of(Episodes(count));

    public static byte[] Of(IEnumerable<PatientEpisode> episodes) => [.. episodes.SelectMany(episode => EpisodeWriter.Write(episode).Append((byte)'\n'))];

    /// <summary>A short line that is an episode.</summary>
    public static string Short(string id) => $$"""{"id":"{{id}}","stage":"priorAuthorization","lines":[{"id":"line-1","code":"99213","dateOfService":"2025-03-10"}]}""";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }

    /// <summary>Reads with a limit of lines of its own, and gives for each line what it is and where.</summary>
    public static Task<List<(BatchSpan Span, string Is)>> Read(byte[] bytes, int chunkBytes = 64, int lineLimit = 16 * 1024 * 1024, Stream? stream = null, int workers = 2) =>
        ReadAll(stream ?? new MemoryStream(bytes), new BatchOptions { ChunkBytes = chunkBytes, Workers = workers, Input = "in.ndjson" }, lineLimit);

    private static async Task<List<(BatchSpan Span, string Is)>> ReadAll(Stream stream, BatchOptions options, int lineLimit)
    {
        var chunks = await All(EpisodeLines.Chunks(stream, chunk => Describe(chunk), options, lineLimit));
        return [.. chunks.SelectMany(chunk => chunk)];
    }

    private static List<(BatchSpan Span, string Is)> Describe(BatchChunk chunk)
    {
        var all = new List<(BatchSpan, string)>();
        foreach (var line in chunk)
        {
            var read = line.Read();
            all.Add((line.Span, read.TryGetValue(out var episode) ? episode.Id : read.Diagnostics[0].ToString()));
        }

        return all;
    }
}
