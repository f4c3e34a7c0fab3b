using System.Text.Json;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>
/// What a fact can be: the words of a code, true or false, or only what another fact is. Below an element the record is not known, so
/// every word is allowed that some record has under such a path.
/// </summary>
internal static class WordSchemas
{
    private static readonly string[] OneWord = [.. FactTests.All.Where(test => test.Takes is TestOperand.Value or TestOperand.Word).Select(test => test.Name)];

    private static readonly string[] ManyWords = [.. FactTests.All.Where(test => test.Takes is TestOperand.Words or TestOperand.WordsOrList).Select(test => test.Name)];

    private static readonly IReadOnlyList<Family> Families = [.. CreateFamilies()];

    /// <summary>For each family of facts, what stands in their tests.</summary>
    public static IEnumerable<(string Name, SchemaObject Schema)> Definitions => Families.Select(family => (family.Name, family.Schema));

    /// <summary>Leads each fact to its family.</summary>
    public static IEnumerable<SchemaObject> Dispatch(string member) => Families.Select(family =>
    {
        var ways = new List<SchemaObject>();
        if (family.Whole.Length > 0)
        {
            ways.Add(new() { ["enum"] = family.Whole });
        }

        if (family.BelowElements.Length > 0)
        {
            ways.Add(new() { ["type"] = "string", ["pattern"] = PathSchemas.PatternBelowElements(family.BelowElements) });
        }

        return new SchemaObject
        {
            ["if"] = new SchemaObject { ["properties"] = new SchemaObject { [member] = ways.Count == 1 ? ways[0] : new SchemaObject { ["anyOf"] = ways.ToArray() } } },
            ["then"] = Shapes.Ref(family.Name),
        };
    });

    private static IEnumerable<Family> CreateFamilies()
    {
        yield return OfKind("booleanTest", TestedFacts.Boolean, new() { ["type"] = (string[])["boolean", "object"], ["errorMessage"] = "Write true or false: the fact is one of them." });
        yield return OfKind(
            "quantityTest",
            TestedFacts.Number | TestedFacts.Date,
            new() { ["type"] = "object", ["errorMessage"] = "Write { \"fact\": \"path\" }; a threshold is a parameter, compared with \"atLeast\", \"atMost\", \"moreThan\" or \"lessThan\"." });

        yield return new(
            "procedureCodeTest",
            [.. FactPaths.Whole.Where(named => named.Fact.Format == TextFormat.ProcedureCode).Select(named => named.Path)],
            [.. FactPaths.BelowElements.Where(path => path.All(fact => fact.Format == TextFormat.ProcedureCode)).Select(path => path.Key)],
            Tests(new() { ["pattern"] = Shapes.ProcedureCodePattern }, Shapes.ProcedureCodeHelp));

        var below = FactPaths.BelowElements.Where(path => path.All(fact => fact.Kind == FactKind.Code)).ToList();
        foreach (var type in FactVocabulary.All.SelectMany(type => type.Facts).Where(fact => fact.Kind == FactKind.Code).DistinctBy(fact => fact.CodeType))
        {
            string[] whole = [.. FactPaths.Whole.Where(named => named.Fact.CodeType == type.CodeType).Select(named => named.Path)];
            string[] elements = [.. below.Where(path => path.All(fact => fact.CodeType == type.CodeType)).Select(path => path.Key)];
            if (whole.Length + elements.Length > 0)
            {
                yield return new($"{JsonNamingPolicy.CamelCase.ConvertName(type.CodeType!.Name)}Test", whole, elements, Words([.. type.Codes]));
            }
        }

        foreach (var path in below.Where(path => path.Select(fact => fact.CodeType).Distinct().Count() > 1))
        {
            yield return new($"{path.Key}OfElementTest", [], [path.Key], Words([.. path.SelectMany(fact => fact.Codes).Distinct(StringComparer.Ordinal)]));
        }
    }

    private static Family OfKind(string name, TestedFacts kinds, SchemaObject value)
    {
        var properties = new SchemaObject();
        foreach (var test in FactTests.All.Where(test => test.Takes == TestOperand.Value))
        {
            properties[test.Name] = value;
        }

        return new(
            name,
            [.. FactPaths.Whole.Where(named => (FactPaths.KindOf(named.Fact) & kinds) != 0).Select(named => named.Path)],
            [.. FactPaths.BelowElements.Where(path => path.All(fact => (FactPaths.KindOf(fact) & kinds) != 0)).Select(path => path.Key)],
            new() { ["properties"] = properties });
    }

    private static SchemaObject Words(string[] words) => Tests(new() { ["enum"] = words }, $"The words of this fact are {string.Join(", ", words)}.");

    /// <summary>What holds of each word that such facts are tested against; another fact may stand in the place of one.</summary>
    private static SchemaObject Tests(SchemaObject word, string help)
    {
        var properties = new SchemaObject();
        word["type"] = "string";
        word["errorMessage"] = help;
        foreach (var test in OneWord)
        {
            properties[test] = new SchemaObject { ["anyOf"] = (SchemaObject[])[word, new() { ["type"] = "object" }], ["errorMessage"] = help };
        }

        foreach (var test in ManyWords)
        {
            properties[test] = new SchemaObject { ["items"] = word };
        }

        return new() { ["properties"] = properties };
    }

    /// <summary>Facts whose tests take the same.</summary>
    /// <param name="Name">Name of the definition.</param>
    /// <param name="Whole">Their paths below "episode" and "line".</param>
    /// <param name="BelowElements">Their paths below an element, without its name.</param>
    /// <param name="Schema">What holds of their tests.</param>
    private sealed record Family(string Name, string[] Whole, string[] BelowElements, SchemaObject Schema);
}
