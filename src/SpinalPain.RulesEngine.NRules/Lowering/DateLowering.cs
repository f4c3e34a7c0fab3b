using System.Diagnostics;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>Conditions that compare two dates. Both must be on record.</summary>
internal static class DateLowering
{
    public static Lowered Lower(Condition condition) => condition switch
    {
        DateCondition date => Both(date.Subject, date.Other, (subject, other, _) =>
            Kleene.From(Kleene.Compare(subject.DayNumber, date.Comparison, other.DayNumber))),
        WindowCondition window => Both(window.Subject, window.Before, (subject, before, scope) =>
            Kleene.From(subject < before && subject > CalendarArithmetic.Subtract(before, scope.Threshold(window.Length), window.Length.Unit))),
        ElapsedCondition elapsed => Both(elapsed.From, elapsed.To, (from, to, scope) => Elapsed(elapsed, from, to, scope)),
        _ => throw new UnreachableException(),
    };

    /// <summary>A time that runs backward is a contradiction in the record.</summary>
    private static Truth Elapsed(ElapsedCondition condition, DateOnly from, DateOnly to, MatchedScope scope) =>
        from > to
            ? Truth.Unknown
            : Kleene.From(CalendarArithmetic.CompareElapsed(from, to, condition.Comparison, scope.Threshold(condition.Duration), condition.Duration.Unit));

    private static Lowered Both(FactPath first, FactPath second, Func<DateOnly, DateOnly, MatchedScope, Truth> compare) => scope =>
        scope.Date(first) is { } left && scope.Date(second) is { } right ? compare(left, right, scope) : Truth.Unknown;
}
