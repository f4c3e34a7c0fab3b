using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Two texts as one: "- " before lines that only the old one has, "+ " before those of the new one, two blanks before those of both.</summary>
internal static class LineDiff
{
    /// <summary>As many lines of both are shown around a change.</summary>
    private const int Around = 2;

    // A pack may have conditions of thousands of lines; a table for all pairs of them would be too large to be worth it.
    private const int MostPairs = 4_000_000;

    public static ImmutableArray<string> Of(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        if ((long)old.Count * @new.Count > MostPairs)
        {
            return [.. old.Select(line => "- " + line), .. @new.Select(line => "+ " + line)];
        }

        var common = CommonLengths(old, @new);
        var lines = new List<string>();
        var (left, right) = (0, 0);
        while (left < old.Count || right < @new.Count)
        {
            if (left < old.Count && right < @new.Count && old[left] == @new[right])
            {
                lines.Add("  " + @new[right++]);
                left++;
            }
            else if (left < old.Count && (right == @new.Count || common[left + 1, right] >= common[left, right + 1]))
            {
                lines.Add("- " + old[left++]);
            }
            else
            {
                lines.Add("+ " + @new[right++]);
            }
        }

        return Shorten(lines);
    }

    /// <summary>The length of the longest common part of what follows a place in each.</summary>
    private static int[,] CommonLengths(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var lengths = new int[old.Count + 1, @new.Count + 1];
        for (var left = old.Count - 1; left >= 0; left--)
        {
            for (var right = @new.Count - 1; right >= 0; right--)
            {
                lengths[left, right] = old[left] == @new[right] ? lengths[left + 1, right + 1] + 1 : Math.Max(lengths[left + 1, right], lengths[left, right + 1]);
            }
        }

        return lengths;
    }

    /// <summary>Leaves out what is far from every change.</summary>
    private static ImmutableArray<string> Shorten(List<string> lines)
    {
        var kept = new bool[lines.Count];
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index][0] != ' ')
            {
                Array.Fill(kept, true, Math.Max(0, index - Around), Math.Min(lines.Count, index + Around + 1) - Math.Max(0, index - Around));
            }
        }

        var shown = ImmutableArray.CreateBuilder<string>();
        for (var index = 0; index < lines.Count; index++)
        {
            if (kept[index])
            {
                shown.Add(lines[index]);
            }
            else if (index == 0 || kept[index - 1])
            {
                shown.Add("  ...");
            }
        }

        return shown.ToImmutable();
    }
}
