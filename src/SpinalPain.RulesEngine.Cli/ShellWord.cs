using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>Words of a command that a person is told to run.</summary>
internal static class ShellWord
{
    /// <summary>The word as it is typed in a shell, in quotes where it has to be.</summary>
    public static string Of(string word)
    {
        var text = PlainText.OneLine(word);
        return text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || "/\\._-:".Contains(character, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }
}
