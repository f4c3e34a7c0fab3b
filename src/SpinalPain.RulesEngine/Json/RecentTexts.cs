using System.Text;

namespace SpinalPain.RulesEngine.Json;

/// <summary>Texts of a file that stand in it again and again, such as names of members: made once, as long as no other takes their slot.</summary>
internal sealed class RecentTexts
{
    private const int Longest = 40;

    private readonly string?[] slots = new string?[256];

    /// <summary>The text of some valid UTF-8.</summary>
    public string Take(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        // Two texts in one slot cost a string more, no matter how their sender chose them.
        var hash = (uint)utf8.Length;
        foreach (var value in utf8)
        {
            hash = (hash * 31) + value;
        }

        ref var slot = ref this.slots[hash % (uint)this.slots.Length];
        if (slot is null || !Ascii.Equals(utf8, slot))
        {
            slot = Encoding.UTF8.GetString(utf8);
        }

        return slot;
    }
}
