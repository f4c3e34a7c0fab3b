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
}
