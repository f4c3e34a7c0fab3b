using System.Globalization;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>
/// The schemas of paths. Each names the paths below "episode" and "line" one by one, with what they mean; an element of a list has the
/// name that its author gave it, so the paths below it are told by a pattern.
/// </summary>
internal static class PathSchemas
{
    private const string Extensions = $@"extensions\.{Shapes.NamePattern}";

    private static readonly string NotFixed = $@"(?!(?:{string.Join('|', FactPaths.Fixed)})(?:\.|$))";

    /// <summary>A name that is given to an element.</summary>
    public static SchemaObject ElementName => Shapes.Formed(
        $"^{NotFixed}{Shapes.NamePattern}$",
        $"A name is 1 to 100 letters and digits and begins with a letter. {string.Join(" and ", FactPaths.Fixed.Select(name => $"\"{name}\""))} are taken.");

    /// <summary>Facts that a test can have in front of it or behind it.</summary>
    /// <param name="what">What is needed, with its article, for messages.</param>
    /// <param name="kinds">The types that fit.</param>
    public static SchemaObject Facts(string what, TestedFacts kinds)
    {
        // A payer-specific fact has no code and is no list; the manifest tells which of the other types it has.
        var extensible = (kinds & (TestedFacts.Scalar & ~TestedFacts.Code)) != 0;

        // The element of a list of words or texts is itself the value.
        var bare = (kinds & (TestedFacts.Code | TestedFacts.Text)) != 0;
        return AnyPath(what, fact => (FactPaths.KindOf(fact) & kinds) != 0, extensible, bare);
    }

    /// <summary>Lists that an operator can look through.</summary>
    public static SchemaObject Lists => AnyPath("a list", fact => fact.IsList, extensible: false, bare: false);

    /// <summary>Dates of the element that an operator looks at.</summary>
    public static SchemaObject DatesOfElement => new()
    {
        ["type"] = "string",
        ["anyOf"] = (SchemaObject[])[.. Named(FactPaths.Example, IsDate), Pattern(IsDate, extensible: true)],
        ["errorMessage"] = "This must be the path of a date of the element, beginning with its name after \"as\", such as \"procedure.performedOn\".",
    };

    /// <summary>A pattern for the paths below elements that lead to facts of some kind.</summary>
    public static string PatternBelowElements(IEnumerable<string> paths) =>
        $@"^{NotFixed}{Shapes.NamePattern}\.(?:{string.Join('|', paths.Select(path => path.Replace(".", @"\.", StringComparison.Ordinal)))})$";

    /// <summary>What a fact is, for a person who types its path.</summary>
    public static string Describe(Fact fact)
    {
        var type = fact.Kind switch
        {
            FactKind.Boolean => "True or false",
            FactKind.Number => string.Create(CultureInfo.InvariantCulture, $"Number, {fact.Minimum} to {fact.Maximum} {fact.Unit}"),
            FactKind.Date => "Date",
            FactKind.Code => $"{(fact.IsList ? "List of words" : "Word")}: {string.Join(", ", fact.Codes)}",
            FactKind.Record => $"List of records \"{fact.Record!.Name}\"",
            _ => fact.IsList ? "List of texts" : "Text",
        };
        return $"{fact.Meaning} ({type}.)";
    }

    private static bool IsDate(Fact fact) => FactPaths.KindOf(fact) == TestedFacts.Date;

    private static SchemaObject AnyPath(string what, Func<Fact, bool> fits, bool extensible, bool bare)
    {
        List<SchemaObject> ways = [.. Named(FactPaths.Whole, fits), .. Named(FactPaths.Example, fits)];
        if (extensible)
        {
            ways.Add(Way($@"^(?:{string.Join('|', FactPaths.Fixed)})\.{Extensions}$", "A payer-specific fact, under the name that the manifest gives it."));
        }

        ways.Add(Pattern(fits, extensible));
        if (bare)
        {
            ways.Add(Way($"^{NotFixed}{Shapes.NamePattern}$", "The element itself, by its name after \"as\", in a list of words or texts."));
        }

        return new SchemaObject
        {
            ["type"] = "string",
            ["anyOf"] = ways.ToArray(),
            ["errorMessage"] = $"This must be the path of {what}: one below \"episode\" or \"line\", or below the name of an element. docs/vocabulary.md has them all.",
        };
    }

    /// <summary>The paths one by one; nothing where none fits, as a list of words may not be empty.</summary>
    private static IEnumerable<SchemaObject> Named(IEnumerable<NamedFact> all, Func<Fact, bool> fits)
    {
        var facts = all.Where(named => fits(named.Fact)).ToList();
        string[] paths = [.. facts.Select(named => named.Path)];
        string[] meanings = [.. facts.Select(named => Describe(named.Fact))];
        return paths.Length == 0 ? [] : [new() { ["enum"] = paths, ["enumDescriptions"] = meanings }];
    }

    private static SchemaObject Pattern(Func<Fact, bool> fits, bool extensible)
    {
        IEnumerable<string> paths = FactPaths.BelowElements.Where(path => path.Any(fits)).Select(path => path.Key);
        var pattern = PatternBelowElements(paths);
        return Way(extensible ? pattern[..^2] + $"|{Extensions})$" : pattern, "A fact of an element, beginning with its name after \"as\".");
    }

    private static SchemaObject Way(string pattern, string description) => new() { ["description"] = description, ["pattern"] = pattern };
}
