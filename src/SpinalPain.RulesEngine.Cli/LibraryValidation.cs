using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>What "validate" finds in a library: each pack, its cases, and how the packs fit one another.</summary>
/// <param name="Diagnostics">Everything that was found.</param>
/// <param name="Summary">What to say at the end, in lines that each end with "\n".</param>
/// <param name="ExitCode">The exit code of the command.</param>
internal sealed record LibraryValidation(ImmutableArray<Diagnostic> Diagnostics, string Summary, int ExitCode)
{
    public static LibraryValidation Of(string folder)
    {
        var loaded = RulePackLibrary.LoadFolder(folder);
        var name = PlainText.OneLine(folder);
        if (!loaded.TryGetValue(out var library))
        {
            var isUnreadable = !Directory.Exists(folder) || loaded.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.FileNotReadable);
            return isUnreadable
                ? new(loaded.Diagnostics, string.Empty, ExitCodes.InvalidInput)
                : new(loaded.Diagnostics, $"{name}: not valid; cases are checked once the packs are valid\n", ExitCodes.ProblemsFound);
        }

        var cases = library.Packs.Select(pack => (Pack: pack, Cases: CaseReader.ReadFolder(pack.Folder!, pack.Pack))).ToList();
        ImmutableArray<Diagnostic> found = [.. loaded.Diagnostics, .. cases.SelectMany(each => each.Cases.Diagnostics)];
        var isValid = cases.TrueForAll(each => each.Cases.Succeeded);
        var verdict = isValid ? "valid" : "not valid";
        var packs = cases.Select(each => $"  {InWords(each.Pack.Pack.Manifest)}, {(each.Cases.TryGetValue(out var set) ? Count(set.Cases.Length, "case") : "cases with errors")}\n");
        return new(found, $"{name}: {verdict}, {Count(cases.Count, "pack")}\n{string.Concat(packs)}", isValid ? ExitCodes.Done : ExitCodes.ProblemsFound);
    }

    private static string InWords(PackManifest manifest)
    {
        var until = manifest.EffectiveUntil is { } last ? $"to {last:yyyy-MM-dd}" : "on";
        var status = manifest.Status switch { PackStatus.Draft => "draft", PackStatus.Retired => "retired", _ => "active" };
        return string.Create(CultureInfo.InvariantCulture, $"{manifest.Id} {manifest.Version}: {status}, from {manifest.EffectiveFrom:yyyy-MM-dd} {until}");
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");
}
