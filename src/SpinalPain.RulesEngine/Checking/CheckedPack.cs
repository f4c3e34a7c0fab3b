using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// A pack that passed every check. Only the checker makes one, and only a checked pack can be compiled. Immutable and safe for any
/// number of threads.
/// </summary>
public sealed class CheckedPack
{
    internal CheckedPack()
    {
    }

    /// <summary>What the pack says of itself.</summary>
    public required PackManifest Manifest { get; init; }

    /// <summary>SHA-256 of its canonical content (all files but the cases), as 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its thresholds, in the order of the file.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>Its lists of codes, in the order of the file.</summary>
    public required ImmutableArray<ValueSet> ValueSets { get; init; }

    /// <summary>Its policies, in the order of the files.</summary>
    public required ImmutableArray<Policy> Policies { get; init; }

    /// <summary>Its criteria, in the order of the files.</summary>
    public required ImmutableArray<Criterion> Criteria { get; init; }

    /// <summary>What it was warned of.</summary>
    public required ImmutableArray<Diagnostic> Warnings { get; init; }

    /// <summary>Where the manifest says what it says, for whoever compares packs.</summary>
    internal ManifestPlaces Places { get; init; } = ManifestPlaces.None;

    internal ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>The payer-specific facts that it declares: those of lines, then those of episodes, each in the order of the file.</summary>
    internal ImmutableArray<DeclaredFact> Extensions { get; init; } = [];

    /// <summary>How many slots its bindings need: one more than the highest slot.</summary>
    internal int SlotCount { get; init; }

    /// <summary>How many conditions it has: one more than the highest id.</summary>
    internal int ConditionCount { get; init; }
}
