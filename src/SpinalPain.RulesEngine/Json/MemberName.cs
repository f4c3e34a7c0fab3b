using System.Buffers;

namespace SpinalPain.RulesEngine.Json;

/// <summary>What may be shown of a member name that a file came with.</summary>
internal static class MemberName
{
    private const int Longest = 40;

    private static readonly SearchValues<char> Shown = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-$");

    /// <summary>
    /// Whether messages and pointers may show the name. A name in an episode is data of its sender: a name or a sentence put where a
    /// member name belongs must not reach a log. A word of letters, digits, "_", "-" and "$" is a slip of an author.
    /// </summary>
    public static bool CanBeShown(string name) =>
        name.Length is > 0 and <= Longest && !name.AsSpan().ContainsAnyExcept(Shown);
}
