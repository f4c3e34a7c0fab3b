using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>Checks a library: each pack, its cases, and how the packs fit one another.</summary>
internal static class ValidatedLibrary
{
    /// <summary>What was found. The sentence goes on with a line for each pack.</summary>
    public static ValidatedPack Of(string folder)
    {
        var loaded = RulePackLibrary.LoadFolder(folder);
        var name = PlainText.OneLine(folder);
        if (!loaded.TryGetValue(out var library))
        {
            return !Directory.Exists(folder) || loaded.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.FileNotReadable)
                ? new(new DiagnosticReport(folder, ReportVerdict.NotRead, loaded.Diagnostics), $"{name}: cannot be read")
                : new(new DiagnosticReport(folder, ReportVerdict.NotValid, loaded.Diagnostics), $"{name}: not a valid library; cases are checked once its packs are valid");
        }

        var cases = library.Packs.Select(pack => (pack.Pack.Manifest, Cases: CaseReader.ReadFolder(pack.Folder!, pack.Pack))).ToList();
        ImmutableArray<Diagnostic> found = [.. loaded.Diagnostics, .. cases.SelectMany(each => each.Cases.Diagnostics)];
        var isValid = cases.TrueForAll(each => each.Cases.Succeeded);
        var packs = cases.Select(each => $"\n  {InWords(each.Manifest)}, {(each.Cases.TryGetValue(out var set) ? Count(set.Cases.Length, "case") : "cases with errors")}");
        return new(
            new DiagnosticReport(folder, isValid ? ReportVerdict.Valid : ReportVerdict.NotValid, found),
            $"{name}: {(isValid ? "a valid library" : "not a valid library")} of {Count(cases.Count, "pack")}{string.Concat(packs)}");
    }

    private static string InWords(PackManifest manifest)
    {
        var until = manifest.EffectiveUntil is { } last ? string.Create(CultureInfo.InvariantCulture, $"to {last:yyyy-MM-dd}") : "on";
        var status = manifest.Status switch { PackStatus.Draft => "draft", PackStatus.Retired => "retired", _ => "active" };
        return string.Create(CultureInfo.InvariantCulture, $"{manifest.Id} {manifest.Version}: {status}, from {manifest.EffectiveFrom:yyyy-MM-dd} {until}");
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");
}
