using System.Text;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>Writes what came of making a decision again as plain text for people. No value of the episode stands in it.</summary>
public static class ReplayText
{
    /// <summary>The result as plain text.</summary>
    /// <param name="result">The result.</param>
    /// <returns>Lines that each end with "\n"; the first begins with "identical" or "different".</returns>
    public static string Write(ReplayResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        text.Append(result.IsIdentical ? "identical: The same packs give the same answer for the same episode."
            : result.Determination is null ? "different: The decision cannot be made again."
            : result.Difference is null ? "different: The answer is the same, but not all that it was made of."
            : $"different: {result.Difference.Message}").Append('\n');
        if (result.Difference is { } difference)
        {
            text.Append("  First difference at ").Append(difference.Pointer).Append('\n');
        }

        foreach (var cause in result.Causes)
        {
            text.Append("  Cause: ").Append(cause.Message).Append('\n');
            foreach (var detail in cause.Details)
            {
                text.Append("    ").Append(detail).Append('\n');
            }
        }

        foreach (var note in result.Notes)
        {
            text.Append("  Note: ").Append(note).Append('\n');
        }

        foreach (var pack in result.Record.Packs)
        {
            text.Append("  Recorded pack: ").Append(pack.Id).Append(' ').Append(pack.Version).Append(", sha256 ").Append(pack.Sha256).Append('\n');
        }

        return text.ToString();
    }
}
