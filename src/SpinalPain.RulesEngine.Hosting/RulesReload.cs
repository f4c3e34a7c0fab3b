using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>What came of a load, and what is in force after it. Immutable.</summary>
public sealed class RulesReload
{
    internal RulesReload(RulesReloadResult result, RulesInForce? inForce, ImmutableArray<Diagnostic> diagnostics)
    {
        this.Result = result;
        this.InForce = inForce;
        this.Diagnostics = diagnostics;
    }

    /// <summary>What came of it.</summary>
    public RulesReloadResult Result { get; }

    /// <summary>Whether new packs are in force.</summary>
    public bool Swapped => this.Result == RulesReloadResult.Swapped;

    /// <summary>The rules in force after it; null when no load has succeeded yet.</summary>
    public RulesInForce? InForce { get; }

    /// <summary>All errors when it failed, else the warnings of the packs.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
