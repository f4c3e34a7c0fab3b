using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>A fact as a path names it.</summary>
/// <param name="Path">The path; below a record, without the name that the record is bound to.</param>
/// <param name="Fact">The fact at its end.</param>
internal sealed record NamedFact(string Path, Fact Fact);

/// <summary>The paths that a condition can name: those below "episode" and "line", and those below the elements of lists.</summary>
internal static class FactPaths
{
    /// <summary>The names that are in force everywhere.</summary>
    public static readonly string[] Fixed = [FactVocabulary.PatientEpisode.Name, FactVocabulary.RequestedLine.Name];

    /// <summary>The records that are elements of lists, in the order of the vocabulary.</summary>
    public static IReadOnlyList<RecordType> Elements { get; } =
    [
        .. FactVocabulary.All.Where(type => FactVocabulary.All.Any(owner => owner.Facts.Any(fact => fact.IsList && fact.Record == type))),
    ];

    /// <summary>Whole paths below "episode" and "line".</summary>
    public static IEnumerable<NamedFact> Whole { get; } =
    [
        .. Below(FactVocabulary.RequestedLine, FactVocabulary.RequestedLine.Name + "."),
        .. Below(FactVocabulary.PatientEpisode, FactVocabulary.PatientEpisode.Name + "."),
    ];

    /// <summary>Paths below an element, under the name that the vocabulary gives the element: the name that authors will often choose.</summary>
    public static IEnumerable<NamedFact> Example { get; } =
        [.. Elements.Where(type => !Fixed.Contains(type.Name)).SelectMany(type => Below(type, type.Name + "."))];

    /// <summary>Paths below an element, without its name; a path may lead to different facts of different records.</summary>
    public static ILookup<string, Fact> BelowElements { get; } = Elements.SelectMany(type => Below(type, string.Empty)).ToLookup(named => named.Path, named => named.Fact);

    /// <summary>What tests a fact can have, by its type.</summary>
    public static TestedFacts KindOf(Fact fact) => (fact.IsList, fact.Kind) switch
    {
        (true, FactKind.Code) => TestedFacts.CodeList,
        (true, FactKind.Text) => TestedFacts.TextList,
        (true, _) => TestedFacts.None,
        (_, FactKind.Boolean) => TestedFacts.Boolean,
        (_, FactKind.Number) => TestedFacts.Number,
        (_, FactKind.Date) => TestedFacts.Date,
        (_, FactKind.Code) => TestedFacts.Code,
        _ => TestedFacts.Text,
    };

    private static IEnumerable<NamedFact> Below(RecordType type, string prefix)
    {
        foreach (var fact in type.Facts)
        {
            if (fact.Kind == FactKind.Extensions)
            {
                continue;
            }

            if (fact.Record is { } record && !fact.IsList)
            {
                foreach (var inner in Below(record, $"{prefix}{fact.Name}."))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return new NamedFact(prefix + fact.Name, fact);
            }
        }
    }
}
