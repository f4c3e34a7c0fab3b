using System.Collections.Frozen;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>A set of texts. A few are sooner compared one by one than hashed, and a set of them is sooner made.</summary>
internal sealed class TextSet
{
    private const int Few = 16;

    private readonly string[] few;
    private readonly FrozenSet<string>? many;

    public TextSet(ReadOnlySpan<string> texts)
    {
        this.few = texts.Length <= Few ? texts.ToArray() : [];
        this.many = texts.Length <= Few ? null : FrozenSet.Create(StringComparer.Ordinal, texts);
    }

    public bool Contains(string text)
    {
        if (this.many is not null)
        {
            return this.many.Contains(text);
        }

        foreach (var each in this.few)
        {
            if (string.Equals(each, text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
