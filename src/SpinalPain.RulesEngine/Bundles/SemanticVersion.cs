namespace SpinalPain.RulesEngine.Bundles;

/// <summary>The order of versions, as https://semver.org tells it in its point 11.</summary>
internal static class SemanticVersion
{
    /// <summary>Compares two well-formed versions. What follows a "+" has no part in it.</summary>
    /// <returns>Less than, equal to or greater than zero, as the first is below, beside or above the second.</returns>
    public static int Compare(string one, string other)
    {
        var (core, preRelease) = Split(one);
        var (otherCore, otherPreRelease) = Split(other);
        var order = ComparePoints(core, otherCore);
        return order != 0 ? order
            : preRelease is null ? (otherPreRelease is null ? 0 : 1)
            : otherPreRelease is null ? -1
            : ComparePoints(preRelease, otherPreRelease);
    }

    private static (string Core, string? PreRelease) Split(string version)
    {
        var end = version.IndexOf('+', StringComparison.Ordinal);
        var text = end < 0 ? version : version[..end];
        var mark = text.IndexOf('-', StringComparison.Ordinal);
        return mark < 0 ? (text, null) : (text[..mark], text[(mark + 1)..]);
    }

    private static int ComparePoints(string one, string other)
    {
        var (parts, otherParts) = (one.Split('.'), other.Split('.'));
        foreach (var (part, otherPart) in parts.Zip(otherParts))
        {
            if (ComparePart(part, otherPart) is var order and not 0)
            {
                return order;
            }
        }

        return parts.Length.CompareTo(otherParts.Length);
    }

    private static int ComparePart(string one, string other)
    {
        var (isNumber, otherIsNumber) = (one.All(char.IsAsciiDigit), other.All(char.IsAsciiDigit));
        if (isNumber != otherIsNumber)
        {
            return isNumber ? -1 : 1;
        }

        // A number has no zeros before it and any number of digits.
        return isNumber && one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);
    }
}
