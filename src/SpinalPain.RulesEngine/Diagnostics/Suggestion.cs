namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class Suggestion
{
    private const int LongestName = 100;

    /// <summary>A help text "Did you mean ...?", or null when no candidate is close.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="candidates">The names that exist.</param>
    /// <returns>The help text, or null.</returns>
    public static string? DidYouMean(string name, IEnumerable<string> candidates) =>
        Closest(name, candidates) is { } closest ? $"Did you mean \"{closest}\"?" : null;

    /// <summary>The candidate with the fewest edits, if those are at most a third of the name's length; the first of equals.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="candidates">The names that exist.</param>
    /// <returns>The closest name, or null.</returns>
    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        string? closest = null;
        var fewest = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length <= LongestName && Math.Abs(candidate.Length - name.Length) < fewest)
            {
                var edits = Edits(name, candidate);
                if (edits < fewest)
                {
                    (closest, fewest) = (candidate, edits);
                }
            }
        }

        return closest;
    }

    /// <summary>Optimal string alignment distance without regard to case: inserts, deletes, replacements and swaps of neighbors.</summary>
    private static int Edits(string left, string right)
    {
        Span<int> beforePrevious = stackalloc int[LongestName + 1];
        Span<int> previous = stackalloc int[LongestName + 1];
        Span<int> current = stackalloc int[LongestName + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = Same(left[row - 1], right[column - 1]);
                var best = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]))
                {
                    best = Math.Min(best, beforePrevious[column - 2] + 1);
                }

                current[column] = best;
            }

            var spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
