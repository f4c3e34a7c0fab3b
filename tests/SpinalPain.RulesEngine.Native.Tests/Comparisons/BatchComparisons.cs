using System.Text;
using SpinalPain.RulesEngine.Cli;
using SpinalPain.RulesEngine.Cli.Tests.Batches;

namespace SpinalPain.RulesEngine.Native.Tests.Comparisons;

/// <summary>evaluate --batch: many lines, some of them bad.</summary>
internal static class BatchComparisons
{
    private const string Week = "data/batches/week.ndjson";

    private const string Plain = "evaluate --batch in.ndjson --output out.ndjson";

    private const string Compressed = "evaluate --batch in.ndjson.gz --output out.ndjson.gz";

    private static readonly byte[] Lines = BatchFiles.Lines(400);

    private static readonly byte[] Gzip = BatchFiles.Gzip(Lines);

    private static readonly byte[] Good = Encoding.UTF8.GetBytes(string.Concat(Encoding.UTF8.GetString(Lines).Split('\n').Where(line => line.Contains("\"lines\"", StringComparison.Ordinal)).Select(line => line + "\n")));

    private static readonly IReadOnlyDictionary<string, byte[]> Killed = InterruptedBatch.Of(Lines);

    private static readonly IReadOnlyDictionary<string, byte[]> KilledCompressed = InterruptedBatch.Of(Gzip, ".gz");

    public static IReadOnlyList<Comparison> All { get; } =
    [
        .. Judged.Select(each => each with { TellsTime = true }),
        .. new[]
        {
            $"evaluate --batch {Week}",
            $"evaluate --batch {Week} --output",
            $"evaluate --batch {Week} --output {Week}",
            $"evaluate --batch {Week} --output out.ndjson --rejects ./out.ndjson",
            $"evaluate --batch {Week} --output out.ndjson --rejects -",
            $"evaluate --batch {Week} --output out.ndjson --format json",
            $"evaluate --batch {Week} --output out.ndjson samples/episodes/esi-initial-covered.json",
            $"evaluate --batch {Week} --output out.ndjson --parallel 0",
            $"evaluate --batch {Week} --output out.ndjson --parallel 1,000",
            $"evaluate --batch {Week} --output out.ndjson --stage later",
            $"evaluate --batch {Week} --output - --resume",
            "evaluate --batch - --output out.ndjson --resume",
            "evaluate samples/episodes/esi-initial-covered.json --output out.ndjson --outcome-only --parallel 2 --rejects bad.ndjson --resume",
            $"evaluate --batch {Week} --output /dev/null --resume",
        }.Select(line => new Comparison(line) { ExitCode = ExitCodes.WrongUsage }),
        new("evaluate --batch no-such-file.ndjson --output out.ndjson") { ExitCode = ExitCodes.InvalidInput },
        new("evaluate --batch samples --output out.ndjson") { ExitCode = ExitCodes.InvalidInput },
        new($"evaluate --batch {Week} --output out.ndjson --pack no/such/pack") { ExitCode = ExitCodes.InvalidInput },
        new($"evaluate --batch {Week} --output no/such/folder/out.ndjson") { ExitCode = ExitCodes.OutputFailed },
        new($"evaluate --batch {Week} --output rules") { ExitCode = ExitCodes.OutputFailed },

        // What an unfinished run left is not begun anew, and not gone on with otherwise than it was begun.
        new($"{Plain} --rejects bad.ndjson") { BinaryFiles = Killed, ExitCode = ExitCodes.WrongUsage },
        new($"{Plain} --resume") { BinaryFiles = Killed, ExitCode = ExitCodes.WrongUsage },
        new($"{Plain} --rejects bad.ndjson --resume --outcome-only") { BinaryFiles = Killed, ExitCode = ExitCodes.WrongUsage },
        new($"{Plain} --rejects bad.ndjson --resume --stage claimReview") { BinaryFiles = Killed, ExitCode = ExitCodes.WrongUsage },
        new($"{Plain} --rejects bad.ndjson --resume --library rules") { BinaryFiles = Killed, ExitCode = ExitCodes.WrongUsage },
        new($"{Plain} --resume") { BinaryFiles = In("in.ndjson", Lines), Files = new Dictionary<string, string> { ["out.ndjson.checkpoint"] = "{}" }, ExitCode = ExitCodes.InvalidInput },
    ];

    private static IEnumerable<Comparison> Judged =>
    [
        new(Plain) { BinaryFiles = In("in.ndjson", Good) },
        new($"{Plain} --outcome-only") { BinaryFiles = In("in.ndjson", Good) },
        .. new[] { string.Empty, "--rejects bad.ndjson", "--outcome-only", "--outcome-only --rejects bad.ndjson", "--stage claimReview", "--library rules", "--pack rules/cgs-spinal-pain/1.0.0", "--parallel 1", "--parallel 3 --rejects bad.ndjson" }
            .Select(options => new Comparison($"{Plain} {options}".TrimEnd()) { BinaryFiles = In("in.ndjson", Lines), ExitCode = ExitCodes.InvalidInput }),
        new(Plain) { Files = new Dictionary<string, string> { ["in.ndjson"] = string.Empty } },
        new($"evaluate --batch {Week} --output out.ndjson --rejects bad.ndjson") { ExitCode = ExitCodes.InvalidInput },
        new("evaluate --batch - --output -") { Input = Good },
        new("evaluate --batch - --output - --outcome-only --rejects bad.ndjson") { Input = Lines, ExitCode = ExitCodes.InvalidInput },
        new("evaluate --batch - --output -"),
        new($"{Compressed} --rejects bad.ndjson.gz") { BinaryFiles = In("in.ndjson.gz", Gzip), ExitCode = ExitCodes.InvalidInput },
        new($"{Compressed} --outcome-only") { BinaryFiles = In("in.ndjson.gz", Gzip), ExitCode = ExitCodes.InvalidInput },
        new(Compressed) { BinaryFiles = In("in.ndjson.gz", BatchFiles.Gzip([])) },

        // A file that was cut off, one that is followed by something else, and one that is none.
        new($"{Compressed} --outcome-only") { BinaryFiles = In("in.ndjson.gz", Gzip[..(Gzip.Length * 2 / 3)]), ExitCode = ExitCodes.InvalidInput },
        new(Compressed) { BinaryFiles = In("in.ndjson.gz", Gzip[..^1]), ExitCode = ExitCodes.InvalidInput },
        new(Compressed) { BinaryFiles = In("in.ndjson.gz", [.. Gzip, .. Gzip]), ExitCode = ExitCodes.InvalidInput },
        new(Compressed) { BinaryFiles = In("in.ndjson.gz", Lines), ExitCode = ExitCodes.InvalidInput },
        new($"{Plain} --rejects bad.ndjson --resume") { BinaryFiles = In("in.ndjson", Lines), ExitCode = ExitCodes.InvalidInput },
        new($"{Plain} --rejects bad.ndjson --resume") { BinaryFiles = Killed, ExitCode = ExitCodes.InvalidInput },
        new($"{Compressed} --rejects bad.ndjson.gz --resume") { BinaryFiles = KilledCompressed, ExitCode = ExitCodes.InvalidInput },
    ];

    private static Dictionary<string, byte[]> In(string name, byte[] bytes) => new() { [name] = bytes };
}
