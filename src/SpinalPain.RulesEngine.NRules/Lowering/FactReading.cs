using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>What paths lead to. Nothing is found behind a record that is absent or a reference that leads nowhere.</summary>
internal static class FactReading
{
    /// <summary>
    /// The value of a fact that is no list, or null when it is not on record: a bool, a decimal, a DateOnly, a string,
    /// or for a word of a code its number as an int.
    /// </summary>
    public static object? Value(this MatchedScope scope, FactPath path) =>
        path.IsElement ? scope.BoundValue(path)
        : scope.Owner(path) is not { } owner ? null
        : path.Fact.Kind switch
        {
            FactKind.Boolean => path.Fact.Accessor.Boolean(owner),
            FactKind.Number => path.Fact.Accessor.Number(owner),
            FactKind.Date => path.Fact.Accessor.Date(owner),
            FactKind.Text => path.Fact.Accessor.Text(owner),
            _ => WordOf(path.Fact, path.Fact.Accessor.Code(owner)),
        };

    public static DateOnly? Date(this MatchedScope scope, FactPath path) => scope.Value(path) as DateOnly?;

    /// <summary>The list at the end of a path, or null when it is absent.</summary>
    public static FactList? List(this MatchedScope scope, FactPath path) => scope.Owner(path) is { } owner ? path.Fact.Accessor.List(owner) : null;

    /// <summary>The texts of a list of texts, or the numbers of the words of a list of words; null where it holds something that is no word.</summary>
    public static IEnumerable<object?> Values(this FactList list, Fact fact) => Enumerable.Range(0, list.Count).Select(place => list.ValueAt(fact, place));

    private static object? BoundValue(this MatchedScope scope, FactPath path) =>
        (scope.Bound(path.Root.Slot) as FactList)?.ValueAt(path.Fact, scope.PlaceOf(path.Root.Slot));

    private static object? ValueAt(this FactList list, Fact fact, int place) =>
        fact.Kind == FactKind.Code ? WordOf(fact, list.CodeAt(place)) : list.TextAt(place);

    /// <summary>The number of a word. An app may cast any number to an enumeration; one that stands for no word says nothing.</summary>
    private static int? WordOf(Fact fact, int code) => code >= 0 && code < fact.Codes.Length ? code : null;

    private static object? Owner(this MatchedScope scope, FactPath path) =>
        path.Steps.Aggregate(scope.Bound(path.Root.Slot), (owner, step) => owner is null ? null : step.Accessor.Record(scope.Episode, owner));
}
