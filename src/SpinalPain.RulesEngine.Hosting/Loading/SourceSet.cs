using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>Every source of the application, and who may come in.</summary>
internal sealed class SourceSet(IEnumerable<SourceReader> readers, GateRules gate)
{
    public ImmutableArray<SourceReader> Readers { get; } = [.. readers];

    public GateRules Gate { get; } = gate;
}
