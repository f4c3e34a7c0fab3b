using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary><c>includes</c>, <c>includesAny</c> and <c>includesAll</c>.</summary>
internal static class IncludesLowering
{
    public static Lowered Lower(IncludesCondition condition)
    {
        var kind = condition.Subject.Fact.Kind;
        var wanted = WantedBy(condition, kind);
        return scope =>
        {
            if (scope.List(condition.Subject) is not { } list)
            {
                return Truth.Unknown;
            }

            var held = list.Values(kind).ToHashSet();
            return condition.All ? All(held, list.IsIncomplete, wanted(scope)) : Any(held, list.IsIncomplete, wanted(scope));
        };
    }

    private static Truth Any(HashSet<object> held, bool mayHoldMore, Wanted wanted) =>
        wanted.Known.Any(held.Contains) ? Truth.True
        : mayHoldMore || wanted.MayBeMore ? Truth.Unknown
        : Truth.False;

    private static Truth All(HashSet<object> held, bool mayHoldMore, Wanted wanted) =>
        wanted.Known.All(held.Contains) ? (wanted.MayBeMore ? Truth.Unknown : Truth.True)
        : mayHoldMore ? Truth.Unknown
        : Truth.False;

    private static Func<MatchedScope, Wanted> WantedBy(IncludesCondition condition, FactKind kind) => condition switch
    {
        { Value: { } fact } => scope => scope.Value(fact) is { } value ? new Wanted([value], MayBeMore: false) : Wanted.Absent,
        { List: { } other } => scope => scope.List(other) is { } list ? new Wanted([.. list.Values(kind)], list.IsIncomplete) : Wanted.Absent,
        { Codes.IsDefault: false } => Always(condition.Codes.Cast<object>()),
        _ => Always(condition.Texts),
    };

    private static Func<MatchedScope, Wanted> Always(IEnumerable<object> words)
    {
        var wanted = new Wanted([.. words], MayBeMore: false);
        return _ => wanted;
    }

    /// <summary>What the list is asked for.</summary>
    /// <param name="Known">The values that are known.</param>
    /// <param name="MayBeMore">Whether the record does not show all that is wanted.</param>
    private sealed record Wanted(object[] Known, bool MayBeMore)
    {
        public static Wanted Absent { get; } = new([], MayBeMore: true);
    }
}
