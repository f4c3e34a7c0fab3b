using System.Buffers;
using System.Text;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>Text of any origin as Markdown (CommonMark with GitHub tables) that shows exactly that text.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>|~&$!");

    /// <summary>The text with everything escaped that has a meaning, also at the beginning of a block.</summary>
    public static string Escape(string text)
    {
        var line = PlainText.OneLine(text).Trim();
        var escaped = new StringBuilder(line.Length + 8);
        var block = BlockMarker(line);
        for (var index = 0; index < line.Length; index++)
        {
            if (index == block || Special.Contains(line[index]))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[index]);
        }

        return escaped.ToString();
    }

    /// <summary>The text as a code span, with a fence longer than any run of backticks in it.</summary>
    public static string Code(string text)
    {
        var line = PlainText.OneLine(text);
        if (string.IsNullOrWhiteSpace(line))
        {
            return string.Empty;
        }

        var longest = LongestRun(line);
        var fence = new string('`', longest + 1);
        var pad = longest > 0 ? " " : string.Empty;
        return $"{fence}{pad}{line}{pad}{fence}";
    }

    /// <summary>The length of the longest run of backticks in a text: a fence must be longer.</summary>
    public static int LongestRun(string text)
    {
        var (run, longest) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>The place of a character that would open a heading, a list or a line when it begins a block; else -1.</summary>
    private static int BlockMarker(string line)
    {
        if (line is ['#' or '+' or '-' or '=', ..])
        {
            return 0;
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits > 0 && line[digits..] is ['.' or ')'] or ['.' or ')', ' ', ..] ? digits : -1;
    }
}
