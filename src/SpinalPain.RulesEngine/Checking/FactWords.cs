using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Types of facts in plain words, for messages.</summary>
internal static class FactWords
{
    public static string Describe(FactKind kind) => kind switch
    {
        FactKind.Boolean => "true or false",
        FactKind.Number => "a number",
        FactKind.Date => "a date",
        FactKind.Code => "a code",
        FactKind.Text => "a text",
        _ => "a record",
    };

    public static string Describe(FactPath path) => (path.IsList, path.Fact.Kind) switch
    {
        (true, FactKind.Code) => "a list of codes",
        (true, FactKind.Text) => "a list of texts",
        (true, _) => "a list of records",
        (false, var kind) => Describe(kind),
    };
}
