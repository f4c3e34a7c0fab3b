using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>Runs the cases of a pack for the record of its bundle.</summary>
internal static class BundleCases
{
    /// <summary>How the cases came out, in their order; each that fails is reported.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="cases">Its cases.</param>
    /// <param name="folder">How messages name the folder of the pack.</param>
    /// <param name="diagnostics">Takes what fails.</param>
    public static ImmutableArray<BundledCase> Run(CheckedPack pack, CaseSet cases, string folder, DiagnosticBag diagnostics)
    {
        var compiled = CompiledPack.Compile(pack);
        var before = PackReader.NameOf(folder, string.Empty).Length;
        var results = ImmutableArray.CreateBuilder<BundledCase>(cases.Cases.Length);
        foreach (var each in cases.Cases)
        {
            var result = CaseRunner.Run(compiled, each);
            if (!result.Passed)
            {
                diagnostics.Add(DiagnosticCodes.FailingCase, each.Location, $"The case \"{each.Name}\" fails: {InWords(result)}", "\"spinalpain test\" shows what decided it.");
            }

            results.Add(new(each.Location.File[before..], each.Name, result.Determination.Outcome, each.IsUnreviewed));
        }

        return results.ToImmutable();
    }

    /// <summary>Reports where the cases come out otherwise than a bundle says.</summary>
    public static void Compare(ImmutableArray<BundledCase> recorded, ImmutableArray<BundledCase> actual, string file, DiagnosticBag diagnostics)
    {
        var said = new Dictionary<string, BundledCase>(StringComparer.Ordinal);
        foreach (var each in recorded.Where(each => !said.TryAdd(each.Name, each)))
        {
            Report($"The bundle has two results of the case \"{each.Name}\".", each.File);
        }

        foreach (var found in actual)
        {
            if (!said.Remove(found.Name, out var each))
            {
                Report($"The bundle has no result of the case \"{found.Name}\".", found.File);
            }
            else if (each.Outcome != found.Outcome)
            {
                Report($"The bundle says that the case \"{found.Name}\" comes out {CaseRunner.Word(each.Outcome)}, and it comes out {CaseRunner.Word(found.Outcome)}.", found.File);
            }
            else if (each != found)
            {
                Report($"The bundle says that the case \"{found.Name}\" is {InWords(each)}, and it is {InWords(found)}.", found.File);
            }
        }

        foreach (var left in said.Values)
        {
            Report($"The bundle has a result of the case \"{left.Name}\", which its pack does not have.", left.File);
        }

        void Report(string message, string inFile) => diagnostics.Add(
            DiagnosticCodes.CaseResultsDiffer,
            SourceLocation.OfFile(PackReader.NameOf(file, inFile)),
            message,
            "The bundle was made with another version of the engine, or its results were not found by running the cases; make it anew.");
    }

    private static string InWords(BundledCase each) => $"{(each.IsUnreviewed ? "an unreviewed" : "a reviewed")} one of {each.File}";

    /// <summary>The first difference without what the determination says of it, which is for "spinalpain test" to tell.</summary>
    private static string InWords(CaseResult result)
    {
        var first = (result.Differences[0] with { Message = null }).ToString();
        var more = result.Differences.Length - 1;
        return more == 0 ? first : string.Create(CultureInfo.InvariantCulture, $"{first[..^1]}, and {more} more.");
    }
}
