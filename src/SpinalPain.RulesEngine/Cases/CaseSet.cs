using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>The cases of a pack.</summary>
/// <param name="Cases">The cases, in order of file name and then as in the file.</param>
public sealed record CaseSet(ImmutableArray<PackCase> Cases)
{
    /// <summary>The base episodes by name, in order of name.</summary>
    internal ImmutableSortedDictionary<string, BaseEpisode> Bases { get; init; } = ImmutableSortedDictionary.Create<string, BaseEpisode>(StringComparer.Ordinal);
}
