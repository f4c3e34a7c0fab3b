using System.Text;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>What each <see cref="TextFormat"/> asks for, as a check and in words.</summary>
internal static class TextFormats
{
    /// <summary>
    /// The regions of the spine from the head down, below with the number of vertebrae of each. The occiput is no vertebra, but the highest joint
    /// is named by it, as C0.
    /// </summary>
    private const string Regions = "CTLS";

    private static ReadOnlySpan<byte> Vertebrae => [7, 12, 5, 5];

    /// <summary>Every spinal level, from the head down.</summary>
    public static IEnumerable<string> SpinalLevels
    {
        get
        {
            var above = "C0";
            for (var region = 0; region < Regions.Length; region++)
            {
                for (var number = 1; number <= Vertebrae[region]; number++)
                {
                    var vertebra = $"{Regions[region]}{number}";
                    yield return $"{above}-{vertebra}";
                    above = vertebra;
                }
            }
        }
    }

    public static bool Matches(TextFormat format, string text) => format switch
    {
        TextFormat.ProcedureCode => IsProcedureCode(text),
        TextFormat.Modifier => text.Length == 2 && IsCapitalOrDigit(text[0]) && IsCapitalOrDigit(text[1]),
        TextFormat.State => text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]),
        TextFormat.SpinalLevel => IsSpinalLevel(text),
        TextFormat.LowerCase => Ascii.IsValid(text) ? !text.AsSpan().ContainsAnyInRange('A', 'Z') : !text.EnumerateRunes().Any(Rune.IsUpper),
        _ => true,
    };

    /// <summary>The form as a regular expression of ECMAScript; null where every text has it or a list of words tells it.</summary>
    public static string? Pattern(TextFormat format) => format switch
    {
        TextFormat.ProcedureCode => "^(?:[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})$",
        TextFormat.Modifier => "^[0-9A-Z]{2}$",
        TextFormat.State => "^[A-Z]{2}$",
        TextFormat.LowerCase => @"^\P{Lu}*$",
        _ => null,
    };

    /// <summary>What has this form, as in "it must have the form of ...".</summary>
    public static string Describe(TextFormat format) => format switch
    {
        TextFormat.ProcedureCode => "a CPT or HCPCS code",
        TextFormat.Modifier => "a procedure code modifier",
        TextFormat.State => "a State abbreviation",
        TextFormat.SpinalLevel => "a spinal level",
        TextFormat.LowerCase => "a name without capital letters",
        _ => "a text",
    };

    /// <summary>How it is written, as a sentence.</summary>
    public static string Explain(TextFormat format) => format switch
    {
        TextFormat.ProcedureCode => "Write four digits and then a digit or a capital letter, or a capital letter and then four digits, such as \"62323\" or \"G0260\".",
        TextFormat.Modifier => "Write two characters, capital letters or digits, such as \"RT\".",
        TextFormat.State => "Write two capital letters, such as \"KY\".",
        TextFormat.SpinalLevel => "Write two neighboring vertebrae in full, such as \"L4-L5\" and not \"L4-5\" or \"L4\".",
        TextFormat.LowerCase => "Write it in lower case, such as \"methylprednisolone\".",
        _ => "Write 1 to 2,000 characters.",
    };

    /// <summary>CPT: four digits and a digit or, for categories II and III, a letter. HCPCS: a letter and four digits.</summary>
    private static bool IsProcedureCode(string text) =>
        text.Length == 5
        && text.AsSpan(1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && ((char.IsAsciiDigit(text[0]) && (char.IsAsciiDigit(text[4]) || char.IsAsciiLetterUpper(text[4])))
            || (char.IsAsciiLetterUpper(text[0]) && char.IsAsciiDigit(text[4])));

    private static bool IsCapitalOrDigit(char character) => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character);

    /// <summary>Two vertebrae, one right above the other.</summary>
    private static bool IsSpinalLevel(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOf('-');
        return dash > 0 && PlaceOf(text[..dash]) is >= 0 and var above && PlaceOf(text[(dash + 1)..]) == above + 1;
    }

    /// <summary>The place of a vertebra in the spine, counted from the occiput; -1 when there is none of this name.</summary>
    private static int PlaceOf(ReadOnlySpan<char> name)
    {
        if (name is "C0")
        {
            return 0;
        }

        // A number is written without zeros before it.
        var number = name switch
        {
            [_, >= '1' and <= '9' and var digit] => digit - '0',
            [_, '1', >= '0' and <= '9' and var digit] => 10 + digit - '0',
            _ => 0,
        };
        var region = number == 0 ? -1 : Regions.IndexOf(name[0], StringComparison.Ordinal);
        if (region < 0 || number > Vertebrae[region])
        {
            return -1;
        }

        foreach (var count in Vertebrae[..region])
        {
            number += count;
        }

        return number;
    }
}
