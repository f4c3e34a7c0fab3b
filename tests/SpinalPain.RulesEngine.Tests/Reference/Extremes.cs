using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>first and last: the earliest or latest element by a date.</summary>
internal static class Extremes
{
    public static Finding FirstOrLast(ExtremeCondition condition, Surroundings around)
    {
        var list = Elements.Bottom(condition.List, around);
        var dated = Elements.Of(condition, around, condition.By).Select(element => (Element: element, Day: Day(condition, element))).ToList();
        var extreme = ExtremeOf(condition, dated.Where(item => item.Element.Membership == Truth.True).Select(item => item.Day));
        var asked = dated.Select(item => (item.Element, item.Day, Satisfies: CouldBe(condition, item, extreme)
            ? ReferenceEvaluator.Ask(condition.Satisfies, item.Element.Around)
            : null)).ToList();
        var answers = asked.Where(item => item.Satisfies is not null).ToList();
        var sharing = answers.Where(item => item.Element.Membership == Truth.True && item.Day == extreme && extreme is not null);
        var isComplete = list.List is { IsIncomplete: false };
        return new Finding(condition, isComplete ? Answer([.. answers.Select(item => (item.Element, item.Satisfies!.Truth))]) : Truth.Unknown)
        {
            Facts = [list.Note()],
            Contradictions = Logic.Contradict(sharing.Select(item => item.Satisfies!.Truth))
                ? [$"Two entries of {list.Fact.Name} share the {(condition.IsLast ? "last" : "first")} date and differ in what decides."]
                : [],
            Parts = [.. asked.Select(item => Found(item.Element, item.Satisfies))],
            Depth = around.Depth,
        };
    }

    /// <summary>Those who could be the one must all answer the same; where there may be none at all, they must answer as an empty list does.</summary>
    private static Truth Answer(ImmutableArray<(Candidate Element, Truth Truth)> answers)
    {
        var mayBeNone = answers.All(answer => answer.Element.Membership != Truth.True);
        var truths = answers.Select(answer => answer.Truth).Concat(mayBeNone ? [Truth.False] : []).Distinct().ToList();
        return truths is [var same] ? same : Truth.Unknown;
    }

    /// <summary>In the list, and no element that is surely in it is surely before it (for the last: after it).</summary>
    private static bool CouldBe(ExtremeCondition condition, (Candidate Element, DateOnly? Day) item, DateOnly? extreme) =>
        item.Element.IsPossible && (item.Day is null || extreme is null || (condition.IsLast ? item.Day >= extreme : item.Day <= extreme));

    private static ElementFinding Found(Candidate element, Finding? satisfies) => satisfies is null
        ? element.Found(Truth.Unknown, isOutside: true)
        : element.Found(element.Membership == Truth.True ? satisfies.Truth : Truth.Unknown, isOutside: false, satisfies);

    private static DateOnly? ExtremeOf(ExtremeCondition condition, IEnumerable<DateOnly?> days) => condition.IsLast ? days.Max() : days.Min();

    private static DateOnly? Day(ExtremeCondition condition, Candidate element) =>
        element.IsPossible ? ReferenceReader.Read(condition.By, element.Around).Date : null;
}
