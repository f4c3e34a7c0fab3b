using SpinalPain.RulesEngine.Cli;

namespace SpinalPain.RulesEngine.Native.Tests.Comparisons;

/// <summary>Help, versions, and command lines that are wrong.</summary>
internal static class UsageComparisons
{
    private const string Covered = "samples/episodes/esi-initial-covered.json";

    public static IReadOnlyList<Comparison> All { get; } =
    [
        new("--version"),
        new("-h"),
        .. ToolCommands.All.Select(command => new Comparison($"{command.Path} --help".TrimStart())),
        .. new[]
        {
            string.Empty,
            "new",
            "evalaute",
            "new pakc",
            "evaluate",
            "explain",
            "test",
            "diff rules/cgs-spinal-pain/1.0.0",
            "new pack",
            $"evaluate {Covered} --formt json",
            $"evaluate {Covered} --format jsn",
            $"evaluate {Covered} --format",
            $"evaluate {Covered} --stage later",
            $"evaluate {Covered} --pack \"\"",
            $"evaluate {Covered} --pack rules/cgs-spinal-pain/1.0.0 --library rules",
            "evaluate - -",
            $"explain {Covered} {Covered}",
            "test rules/cgs-spinal-pain/1.0.0 --minimum 101",
            "test rules/cgs-spinal-pain/1.0.0 --minimum many",
            "validate --format xml",
            "validate",
            "docs",
            "format",
            "schema packk",
            "schema --check",
            "new pack copy --from 2026-02-30",
            "@answers.rsp",
            "[parse] evaluate",
        }.Select(line => new Comparison(line) { ExitCode = ExitCodes.WrongUsage }),
    ];
}
