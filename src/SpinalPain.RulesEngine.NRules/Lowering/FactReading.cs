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
            _ => path.Fact.Accessor.Code(owner) is var code and not -1 ? code : null,
        };

    public static DateOnly? Date(this MatchedScope scope, FactPath path) => scope.Value(path) as DateOnly?;

    /// <summary>The list at the end of a path, or null when it is absent.</summary>
    public static IFactList? List(this MatchedScope scope, FactPath path) => scope.Owner(path) is { } owner ? path.Fact.Accessor.List(owner) : null;

    /// <summary>The texts of a list of texts, or the numbers of the words of a list of words.</summary>
    public static IEnumerable<object> Values(this IFactList list, FactKind kind) => Enumerable.Range(0, list.Count).Select(place => list.ValueAt(kind, place));

    private static object? BoundValue(this MatchedScope scope, FactPath path) =>
        (scope.Bound(path.Root.Slot) as IFactList)?.ValueAt(path.Fact.Kind, scope.PlaceOf(path.Root.Slot));

    private static object ValueAt(this IFactList list, FactKind kind, int place) => kind == FactKind.Code ? list.CodeAt(place) : list.TextAt(place);

    private static object? Owner(this MatchedScope scope, FactPath path) =>
        path.Steps.Aggregate(scope.Bound(path.Root.Slot), (owner, step) => owner is null ? null : step.Accessor.Record(scope.Episode, owner));
}
