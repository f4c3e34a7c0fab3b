using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Finds words that changed.</summary>
internal static class Wording
{
    public static ImmutableArray<WordingChange> Between(params IEnumerable<(string What, string? Old, string? New)> words) =>
        [.. words.Where(word => word.Old != word.New).Select(word => new WordingChange(word.What, word.Old, word.New))];
}
