using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>Thresholds inside sentences: their value with its unit, and a link to where they are explained.</summary>
internal static class ThresholdWords
{
    /// <summary>Such as "4 weeks", or "6 weeks (4 weeks from 2025-01-01 on)" for one that changes.</summary>
    public static ProseText Of(Parameter parameter) => ProseText.Link(Plain(parameter), Anchors.Threshold(parameter.Id));

    /// <summary>Whether it is one thing, ever, so that what is counted by it stands in the singular.</summary>
    public static bool IsOne(Parameter parameter) => parameter.Values.All(value => value.Value == 1);

    /// <summary>A sentence of the pack, with the thresholds that it names written out.</summary>
    public static ProseText Of(MessageTemplate template)
    {
        var text = ProseText.Empty;
        foreach (var part in template.Parts)
        {
            text += part.Parameter is { } parameter ? Of(parameter) : part.Literal!;
        }

        return text;
    }

    /// <summary>The same without links, for headings.</summary>
    public static string Heading(MessageTemplate template) => Of(template).ToString();

    private static string Plain(Parameter parameter)
    {
        var first = DeterminationWords.InWords(parameter.Values[0].Value, parameter.Unit);
        var later = parameter.Values.Skip(1).Select(value => $"{DeterminationWords.InWords(value.Value, parameter.Unit)} from {value.From.InWords()} on");
        return parameter.Values.Length == 1 ? first : $"{first} ({string.Join(", ", later)})";
    }
}
