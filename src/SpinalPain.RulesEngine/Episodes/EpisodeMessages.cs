using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>Words for people. They name members of the format, words of its lists and its limits, and never a value of an episode.</summary>
internal static class EpisodeMessages
{
    private const int FewWords = 12;

    public static string A(RecordType type) => (type.Name[0] is 'a' or 'e' ? "an " : "a ") + type.Name;

    public static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"\"{word}\""));

    public static string Words(Fact fact) => fact.Codes.Length <= FewWords
        ? $"It may be {Quoted(fact.Codes)}."
        : "Its words are listed in docs/vocabulary.md.";

    public static string Expected(Fact fact) => fact.Kind switch
    {
        FactKind.Boolean => "true or false",
        FactKind.Number => "a number",
        FactKind.Date => "a date as a text, such as \"2024-05-31\"",
        FactKind.Code => "a word of its list, as a text",
        FactKind.Text => "a text",
        _ => "an object",
    };

    public static string Form(TextFormat format) => format switch
    {
        TextFormat.ProcedureCode => "a CPT or HCPCS code",
        TextFormat.Modifier => "a procedure code modifier",
        TextFormat.State => "a State abbreviation",
        _ => "a spinal level",
    };

    public static string FormHelp(TextFormat format) => format switch
    {
        TextFormat.ProcedureCode => "It has four digits and then a digit or a capital letter, or a capital letter and then four digits, such as \"62323\" or \"G0260\".",
        TextFormat.Modifier => "It has two characters, capital letters or digits, such as \"RT\".",
        TextFormat.State => "It has two capital letters, such as \"KY\".",
        _ => "Write a vertebra, such as \"L4\", or two neighbors in full, such as \"L4-L5\" and not \"L4-5\".",
    };
}
