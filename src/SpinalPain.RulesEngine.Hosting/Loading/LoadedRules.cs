using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>A library made of the packs of all sources, or everything that is wrong with them.</summary>
/// <param name="Library">The library; null when there is an error.</param>
/// <param name="Diagnostics">All errors, or the warnings.</param>
internal sealed record LoadedRules(RulePackLibrary? Library, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>More than this many are no help to anybody, and they go into one log message.</summary>
    private const int Limit = 200;

    /// <summary>Reads, checks and compiles. All problems of all packs are found, and those of the packs with one another.</summary>
    public static LoadedRules Make(IEnumerable<PackSourceContent> contents, PackGate gate)
    {
        var diagnostics = new List<Diagnostic>(gate.Diagnostics);
        var packs = new List<CheckedPack>();
        foreach (var content in contents)
        {
            diagnostics.AddRange(content.Diagnostics);
            foreach (var pack in content.Packs)
            {
                var (value, found) = gate.Load(pack);
                diagnostics.AddRange(found);
                if (value is not null)
                {
                    packs.Add(value);
                }
            }
        }

        var isComplete = !diagnostics.Any(IsError);
        if (packs.Count == 0 && !isComplete)
        {
            return new LoadedRules(null, InOrder(diagnostics));
        }

        // Where packs are missing, gaps between the others mean nothing; that two of them collide is worth knowing all the same.
        var library = RulePackLibrary.Create(packs);
        diagnostics.AddRange(library.Diagnostics.Where(diagnostic => isComplete || IsError(diagnostic)));
        return new LoadedRules(isComplete && library.TryGetValue(out var made) ? made : null, InOrder(diagnostics));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static ImmutableArray<Diagnostic> InOrder(List<Diagnostic> diagnostics) => [.. diagnostics.OrderByDescending(IsError).Take(Limit)];
}
