using System.Collections.Frozen;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>A set of texts. A few are sooner compared one by one than hashed; many are hashed once they were asked for often, as a table of them takes long to make.</summary>
internal sealed class TextSet(ReadOnlySpan<string> texts)
{
    private const int Few = 8;
    private const int Often = 100;

    private readonly string[] texts = texts.ToArray();
    private FrozenSet<string>? hashed;
    private int asked;

    public bool Contains(string text)
    {
        if (this.hashed is { } table)
        {
            return table.Contains(text);
        }

        // Threads that ask at once may count too little or make the table twice, and get the same answer.
        if (this.texts.Length > Few && this.asked++ == Often)
        {
            this.hashed = FrozenSet.Create(StringComparer.Ordinal, this.texts);
        }

        foreach (var each in this.texts)
        {
            if (string.Equals(each, text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
