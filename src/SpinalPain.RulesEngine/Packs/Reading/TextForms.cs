using System.Globalization;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>The forms of ids, names, paths, versions and dates in a pack.</summary>
internal static class TextForms
{
    public const int IdLength = 100;

    public const int PathLength = 300;

    public static DateOnly FirstDate { get; } = new(1900, 1, 1);

    public static DateOnly LastDate { get; } = new(2200, 12, 31);

    /// <summary>1 to 100 letters, digits, ".", "-" and "_", beginning with a letter.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= IdLength && char.IsAsciiLetter(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');

    /// <summary>1 to 100 letters and digits, beginning with a letter.</summary>
    public static bool IsName(string text) => IsName(text.AsSpan());

    /// <summary>Names with points between them.</summary>
    public static bool IsPath(string text)
    {
        if (text.Length > PathLength)
        {
            return false;
        }

        foreach (var part in text.AsSpan().Split('.'))
        {
            if (!IsName(text.AsSpan(part)))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsState(string text) => text.Length == 2 && text.All(char.IsAsciiLetterUpper);

    /// <summary>A version as https://semver.org defines it.</summary>
    public static bool IsSemanticVersion(string text)
    {
        if (text.Length > IdLength)
        {
            return false;
        }

        var (rest, build) = Cut(text, '+');
        var (core, preRelease) = Cut(rest, '-');
        var numbers = core.Split('.');
        return numbers.Length == 3
            && numbers.All(IsNumericIdentifier)
            && (preRelease is null || preRelease.Split('.').All(part => IsIdentifier(part) && (!part.All(char.IsAsciiDigit) || IsNumericIdentifier(part))))
            && (build is null || build.Split('.').All(IsIdentifier));
    }

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date >= FirstDate && date <= LastDate;

    private static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > IdLength || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    private static (string Before, string? After) Cut(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var place and >= 0 ? (text[..place], text[(place + 1)..]) : (text, null);

    private static bool IsNumericIdentifier(string text) => text.Length > 0 && text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0');

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
