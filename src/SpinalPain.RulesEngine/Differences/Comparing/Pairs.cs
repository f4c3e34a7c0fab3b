namespace SpinalPain.RulesEngine.Differences;

/// <summary>Brings together what is the same thing in two packs.</summary>
internal static class Pairs
{
    /// <summary>
    /// Pairs of one id, and of what is left those that are the same under another id. In the order of the new pack; then what is gone.
    /// </summary>
    public static List<(T? Old, T? New)> Of<T>(IReadOnlyCollection<T> old, IReadOnlyCollection<T> @new, Func<T, string> id, Func<T, T, bool> isSame)
        where T : class
    {
        var byId = old.ToDictionary(id, StringComparer.Ordinal);
        var left = old.ExceptBy(@new.Select(id), id, StringComparer.Ordinal).ToList();
        var pairs = new List<(T? Old, T? New)>();
        foreach (var item in @new)
        {
            var before = byId.GetValueOrDefault(id(item));
            if (before is null && left.FindIndex(candidate => isSame(candidate, item)) is var place and >= 0)
            {
                before = left[place];
                left.RemoveAt(place);
            }

            pairs.Add((before, item));
        }

        pairs.AddRange(left.Select(item => ((T?)item, (T?)null)));
        return pairs;
    }

    /// <summary>What happened to a pair, or null when nothing did.</summary>
    public static ChangeKind? KindOf<T>((T? Old, T? New) pair, Func<T, string> id, bool changed, bool reworded)
        where T : class => pair switch
        {
            (null, _) => ChangeKind.Added,
            (_, null) => ChangeKind.Removed,
            _ when changed => ChangeKind.Changed,
            ({ } old, { } @new) when id(old) != id(@new) => ChangeKind.Renamed,
            _ => reworded ? ChangeKind.Reworded : null,
        };

    /// <summary>The old id where it is another than the new one.</summary>
    public static string? OldId<T>((T? Old, T? New) pair, Func<T, string> id)
        where T : class => pair is ({ } old, { } @new) && id(old) != id(@new) ? id(old) : null;
}
