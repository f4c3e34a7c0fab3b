using SpinalPain.RulesEngine.Cli;

namespace SpinalPain.RulesEngine.Native.Tests.Comparisons;

/// <summary>test: the cases of a pack and what they cover.</summary>
internal static class CaseComparisons
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";

    public static IReadOnlyList<Comparison> All { get; } =
    [
        new($"test {Pack} --minimum 95 --junit results.xml --output coverage.txt"),
        new($"test {Pack} --coverage text"),
        new($"test {Pack} --coverage json"),
        new($"test {Pack} --coverage html --output coverage.html"),
        new("test data/coverage/small --suggest suggested"),
        new("test data/coverage/small --minimum 100 --coverage json --junit results.xml") { ExitCode = ExitCodes.ProblemsFound },
        new("test broken") { Files = BrokenPack.Files, ExitCode = ExitCodes.InvalidInput },
        new("test no/such/pack") { ExitCode = ExitCodes.InvalidInput },
        new($"test {Pack} --junit no/such/folder/results.xml") { ExitCode = ExitCodes.OutputFailed },

        // Elsewhere than on a dumb terminal the time that passes shows in the progress.
        new($"test {Pack}") { OnTerminal = true, Environment = new Dictionary<string, string> { ["TERM"] = "dumb" } },
    ];
}
