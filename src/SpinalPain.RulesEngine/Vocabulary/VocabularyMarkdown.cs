using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>The vocabulary as a page for rule authors: docs/vocabulary.md.</summary>
internal static class VocabularyMarkdown
{
    private const string Introduction = """
        # Vocabulary

        <!-- Generated from src/SpinalPain.RulesEngine/Vocabulary/FactVocabulary.cs. To write it anew, run the tests with UPDATE_GOLDEN=1. -->

        Every fact that a rule pack may name. A path begins with a binding: `episode`, `line` (the requested line that is judged), or the name that
        an `as` gives to the elements of a list; the tables below use the name of the record for it. [pack-format.md](pack-format.md) says how conditions read facts.

        ## How an episode is written

        - An episode is one JSON object in UTF-8. Members are named as the facts below. A member that is not here, or that stands twice, is an error.
        - **Absent is not false.** A member that is left out, or null, is not on record, and a condition that needs it is unknown. Only facts marked *always there* are required.
        - A list is `[...]` and holds everything that the record shows; `[]` means documented as none. `{ "items": [...], "incomplete": true }` holds a part only.
          An element of a list is never null.
        - A *word* is one of the words listed, in exactly these letters. A *date* is a text in the form `yyyy-MM-dd`, from 1900-01-01 to 2200-12-31. A *number* is a decimal of up to
          28 digits. A *text* has 1 to 2,000 characters.
        - An id that refers to a record must lead to one of the same episode. Ids are unique: of lines and procedures together, of documents, of providers.
        - A fact that *follows* from others is never written.
        - `extensions` is an object of payer-specific facts, each true, false, a number or a text, under the names that packs declare in their manifest. A name has 1 to 100 letters,
          digits, `.`, `-` or `_` and begins with a letter.
        - The top object may name its schema in `$schema`. At most 16 MiB, 32 levels, 1,000,000 values, 50,000 elements a list.


        """;

    public static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var type in InReadingOrder())
        {
            Section(text, type);
        }

        Scales(text);
        return text.ToString();
    }

    /// <summary>Each record after the one that first leads to it.</summary>
    private static List<RecordType> InReadingOrder()
    {
        var order = new List<RecordType>();
        Visit(FactVocabulary.PatientEpisode);
        return order;

        void Visit(RecordType type)
        {
            if (!order.Contains(type))
            {
                order.Add(type);
                foreach (var fact in type.Facts)
                {
                    if (fact.Record is { } record)
                    {
                        Visit(record);
                    }
                }
            }
        }
    }

    private static void Section(StringBuilder text, RecordType type)
    {
        var places = Places(type);

        // A record that stands in one place only is best named by the whole way to it.
        var prefix = places is [(var only, false)] ? only : type.Name;
        text.Append("## ").Append(type.Name).Append("\n\n").Append(type.Meaning);
        if (places.Count > 0)
        {
            var words = places.Select(place => place.IsList ? $"an element of `{place.Path}`" : $"`{place.Path}`");
            text.Append(" It is ").AppendJoin(" or ", words).Append('.');
        }

        text.Append("\n\n| fact | type | values | meaning |\n|---|---|---|---|\n");
        foreach (var fact in type.Facts)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{prefix}.{fact.Name}` | {TypeOf(fact)} | {Values(fact)} | {fact.Meaning} |\n");
        }

        text.Append('\n');
    }

    /// <summary>Where records of a type are found, as the record and the fact that hold them.</summary>
    private static List<(string Path, bool IsList)> Places(RecordType type)
    {
        var places = new List<(string Path, bool IsList)>();
        foreach (var owner in InReadingOrder())
        {
            foreach (var fact in owner.Facts.Where(fact => fact.Record == type))
            {
                places.Add(($"{owner.Name}.{fact.Name}", fact.IsList));
            }
        }

        if (type == FactVocabulary.RequestedLine)
        {
            places.Insert(0, ("line", false));
        }

        return places;
    }

    private static string TypeOf(Fact fact)
    {
        var name = fact.Kind switch
        {
            FactKind.Boolean => "true or false",
            FactKind.Number => "number",
            FactKind.Date => "date",
            FactKind.Code => fact.IsList ? "words" : "word",
            FactKind.Text => fact.IsList ? "texts" : "text",
            FactKind.Record => Link(fact.Record!),
            _ => "declared by packs",
        };
        return (fact.IsList ? "list of " : string.Empty) + name + (fact.IsRequired ? ", *always there*" : fact.IsDerived ? ", *follows*" : string.Empty);
    }

    private static string Values(Fact fact)
    {
        var reference = fact.RefersTo switch
        {
            FactReference.Provider => $"id of a {Link(FactVocabulary.Provider)}",
            FactReference.Line => $"id of a {Link(FactVocabulary.RequestedLine)}",
            FactReference.ProcedureOrLine => $"id of a {Link(FactVocabulary.Procedure)} or a {Link(FactVocabulary.RequestedLine)}",
            _ => string.Empty,
        };
        return fact.Kind switch
        {
            FactKind.Code => string.Join(", ", fact.Codes.Select(word => $"`{word}`")),
            FactKind.Number => string.Create(CultureInfo.InvariantCulture, $"{fact.Minimum} to {fact.Maximum} {fact.Unit}"),
            FactKind.Text when fact.Format != TextFormat.Any => $"{TextFormats.Describe(fact.Format)}. {TextFormats.Explain(fact.Format)}",
            _ => reference,
        };
    }

    private static string Link(RecordType type) => $"[{type.Name}](#{type.Name.ToLowerInvariant()})";

    private static void Scales(StringBuilder text)
    {
        var words = FactVocabulary.Assessment.Find("scale")!.Codes;
        text.Append("## Assessment scales\n\nEvery scale begins at 0 and is measured in points.\n\n| word | name | measures | highest score | better |\n|---|---|---|---|---|\n");
        foreach (var scale in AssessmentScales.All)
        {
            var measures = scale.Measures == AssessmentMeasure.Pain ? "pain" : "function";
            text.Append(CultureInfo.InvariantCulture, $"| `{words[(int)scale.Scale]}` | {scale.Title} | {measures} | {scale.Maximum} | {(scale.HigherIsWorse ? "lower" : "higher")} |\n");
        }
    }
}
