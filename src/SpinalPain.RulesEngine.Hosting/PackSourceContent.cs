using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>All packs of a source at one moment. Immutable.</summary>
public sealed class PackSourceContent
{
    /// <summary>The packs of a source.</summary>
    /// <param name="packs">The packs, in any order.</param>
    public PackSourceContent(IEnumerable<SourcePack> packs)
        : this(packs, [])
    {
    }

    /// <summary>The packs of a source, and what the source found wrong itself.</summary>
    /// <param name="packs">The packs, in any order.</param>
    /// <param name="diagnostics">What is wrong; an error among them fails the load.</param>
    public PackSourceContent(IEnumerable<SourcePack> packs, IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(diagnostics);
        this.Packs = [.. packs];
        this.Diagnostics = [.. diagnostics];
        if (this.Packs.Contains(null!) || this.Diagnostics.Contains(null!))
        {
            throw new ArgumentException("A pack or a diagnostic of the source is null.");
        }
    }

    /// <summary>The packs.</summary>
    public ImmutableArray<SourcePack> Packs { get; }

    /// <summary>What the source found wrong.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
