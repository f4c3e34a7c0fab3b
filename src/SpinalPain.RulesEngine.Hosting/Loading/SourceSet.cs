using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>Every source of the application, and who may come in.</summary>
internal sealed class SourceSet(IEnumerable<SourceReader> readers, PackGate gate)
{
    public ImmutableArray<SourceReader> Readers { get; } = [.. readers];

    public PackGate Gate { get; } = gate;
}
