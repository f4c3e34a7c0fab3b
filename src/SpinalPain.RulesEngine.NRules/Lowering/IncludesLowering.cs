using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary><c>includes</c>, <c>includesAny</c> and <c>includesAll</c>.</summary>
internal static class IncludesLowering
{
    public static Lowered Lower(IncludesCondition condition)
    {
        var wanted = WantedBy(condition);
        return scope =>
        {
            var held = Shown.Of(scope.List(condition.Subject), condition.Subject.Fact);
            return condition.All ? All(held, wanted(scope)) : Any(held, wanted(scope));
        };
    }

    private static Truth Any(Shown held, Shown wanted) =>
        Truths.Any(wanted.Values.Select(held.Holds).Append(wanted.MayBeMore ? Truth.Unknown : Truth.False));

    private static Truth All(Shown held, Shown wanted) =>
        Truths.All(wanted.Values.Select(held.Holds).Append(wanted.MayBeMore ? Truth.Unknown : Truth.True));

    private static Func<MatchedScope, Shown> WantedBy(IncludesCondition condition) => condition switch
    {
        { Value: { } fact } => scope => scope.Value(fact) is { } value ? new Shown([value], MayBeMore: false) : Shown.Nothing,
        { List: { } other } => scope => Shown.Of(scope.List(other), other.Fact),
        { Codes.IsDefault: false } => Always(condition.Codes.Cast<object>()),
        _ => Always(condition.Texts),
    };

    private static Func<MatchedScope, Shown> Always(IEnumerable<object> words)
    {
        var wanted = new Shown([.. words], MayBeMore: false);
        return _ => wanted;
    }

    /// <summary>What the record shows of some values.</summary>
    /// <param name="Values">The values that are known.</param>
    /// <param name="MayBeMore">Whether there may be others.</param>
    private sealed record Shown(HashSet<object> Values, bool MayBeMore)
    {
        public static Shown Nothing { get; } = new([], MayBeMore: true);

        public static Shown Of(FactList? list, Fact fact)
        {
            if (list is null)
            {
                return Nothing;
            }

            var values = list.Values(fact).ToList();
            return new Shown([.. values.OfType<object>()], list.IsIncomplete || values.Contains(null));
        }

        public Truth Holds(object value) => this.Values.Contains(value) ? Truth.True : this.MayBeMore ? Truth.Unknown : Truth.False;
    }
}
