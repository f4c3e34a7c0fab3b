using System.Collections.Frozen;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>The forms of texts.</summary>
internal static class FactText
{
    private const int LongestExtensionName = 100;

    private static readonly FrozenSet<string> SpinalLevels = AllSpinalLevels().ToFrozenSet(StringComparer.Ordinal);

    public static bool HasFormat(TextFormat format, string text) => format switch
    {
        TextFormat.ProcedureCode => IsProcedureCode(text),
        TextFormat.Modifier => text.Length == 2 && text.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character)),
        TextFormat.State => text.Length == 2 && text.All(char.IsAsciiLetterUpper),
        TextFormat.SpinalLevel => SpinalLevels.Contains(text),
        _ => true,
    };

    /// <summary>Whether a pack could declare a fact of this name: it has the form of an id.</summary>
    public static bool IsExtensionName(string name) =>
        name.Length is > 0 and <= LongestExtensionName
        && char.IsAsciiLetter(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');

    /// <summary>CPT: four digits and a digit or, for categories II and III, a letter. HCPCS: a letter and four digits.</summary>
    private static bool IsProcedureCode(string text) =>
        text.Length == 5
        && text.AsSpan(1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && ((char.IsAsciiDigit(text[0]) && (char.IsAsciiDigit(text[4]) || char.IsAsciiLetterUpper(text[4])))
            || (char.IsAsciiLetterUpper(text[0]) && char.IsAsciiDigit(text[4])));

    private static IEnumerable<string> AllSpinalLevels()
    {
        // The occiput is no vertebra, but the highest joint is named by it.
        yield return "C0-C1";
        string? above = null;
        foreach (var vertebra in Vertebrae('C', 7).Concat(Vertebrae('T', 12)).Concat(Vertebrae('L', 5)).Concat(Vertebrae('S', 5)))
        {
            yield return vertebra;
            if (above is not null)
            {
                yield return $"{above}-{vertebra}";
            }

            above = vertebra;
        }
    }

    private static IEnumerable<string> Vertebrae(char region, int count) => Enumerable.Range(1, count).Select(number => $"{region}{number}");
}
