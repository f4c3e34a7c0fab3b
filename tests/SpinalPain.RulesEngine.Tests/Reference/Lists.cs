using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>some, none and every: each a question about how many elements there are of one kind.</summary>
internal static class Lists
{
    public static Finding Some(SomeCondition condition, Surroundings around)
    {
        var elements = Elements.Of(condition, around).Select(element => element.Found(element.Membership, element.IsOutside));
        return Answer(condition, around, elements, settles: Truth.True, found => found.Compare(Comparison.AtLeast, 1), element => element.Truth);
    }

    public static Finding None(NoneCondition condition, Surroundings around)
    {
        var elements = Elements.Of(condition, around).Select(element => element.Found(element.Membership, element.IsOutside));
        return Answer(condition, around, elements, settles: Truth.True, found => found.Compare(Comparison.LessThan, 1), element => element.Truth);
    }

    public static Finding Every(EveryCondition condition, Surroundings around)
    {
        var elements = Elements.Of(condition, around).Select(element => Fine(condition, element));
        return Answer(condition, around, elements, settles: Truth.False, found => found.Compare(Comparison.LessThan, 1), element => Logic.Not(element.Truth));
    }

    /// <summary>How many elements there are, when each is one with the truth given; without an upper end where the record may not show all.</summary>
    public static Interval HowMany(Reading list, IEnumerable<Truth> truths)
    {
        var counted = truths.ToList();
        return new Interval(
            counted.Count(truth => truth == Truth.True),
            list.Value is FactList { IsIncomplete: false } ? counted.Count(truth => truth != Truth.False) : null);
    }

    /// <summary>An element is fine when it is not one of those meant, or satisfies what is asked of them.</summary>
    private static ElementFinding Fine(EveryCondition condition, Candidate element)
    {
        if (!element.IsPossible)
        {
            return element.Found(Truth.True, element.IsOutside);
        }

        var satisfies = ReferenceEvaluator.Ask(condition.Satisfies, element.Around);
        return element.Found(Logic.Any(Logic.Not(element.Membership), satisfies.Truth), isOutside: false, satisfies);
    }

    private static Finding Answer(
        ListCondition condition, Surroundings around, IEnumerable<ElementFinding> elements, Truth settles, Func<Interval, Truth> answer, Func<ElementFinding, Truth> counted)
    {
        var list = Elements.Bottom(condition.List, around);
        var asked = elements.UpTo(element => element.Truth == settles, around);
        return new Finding(condition, answer(HowMany(list, asked.Select(counted))))
        {
            Facts = [list.Note()],
            Parts = [.. asked],
            Depth = around.Depth,
        };
    }
}
