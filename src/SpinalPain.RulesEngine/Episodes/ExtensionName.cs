namespace SpinalPain.RulesEngine.Episodes;

/// <summary>The name of a payer-specific fact.</summary>
internal static class ExtensionName
{
    private const int Longest = 100;

    /// <summary>Whether a pack could declare a fact of this name: it has the form of an id.</summary>
    public static bool IsSound(string name) =>
        name.Length is > 0 and <= Longest
        && char.IsAsciiLetter(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');
}
