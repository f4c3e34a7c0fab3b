using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Conditions that are made of conditions.</summary>
internal static class Connectives
{
    public static Finding All(AllCondition condition, Surroundings around)
    {
        var parts = Ask(condition.Operands, around).UpTo(part => part.Truth == Truth.False, around);
        return new Finding(condition, Logic.All(parts.Select(part => part.Truth))) { Parts = parts };
    }

    public static Finding Any(AnyCondition condition, Surroundings around)
    {
        var parts = Ask(condition.Operands, around).UpTo(part => part.Truth == Truth.True, around);
        return new Finding(condition, Logic.Any(parts.Select(part => part.Truth))) { Parts = parts };
    }

    public static Finding Not(NotCondition condition, Surroundings around)
    {
        var part = ReferenceEvaluator.Ask(condition.Operand, around);
        return new Finding(condition, Logic.Not(part.Truth)) { Parts = [part] };
    }

    public static Finding AtLeast(AtLeastCondition condition, Surroundings around)
    {
        ImmutableArray<Finding> parts = [.. Ask(condition.Operands, around)];
        var hold = new Interval(parts.Count(part => part.Truth == Truth.True), parts.Count(part => part.Truth != Truth.False));
        var minimum = around.InForce(condition.Minimum);
        var truth = hold.Compare(Comparison.AtLeast, minimum);
        return new Finding(condition, truth)
        {
            Parts = parts,
            Thresholds = [condition.Minimum],
            Measurements =
            [
                new Measurement(
                    "conditions that hold", hold.InWords(), Thresholds.Needed(Comparison.AtLeast, condition.Minimum, minimum), condition.Minimum.Id, truth.Holds()),
            ],
        };
    }

    public static Finding FirstKnown(FirstKnownCondition condition, Surroundings around)
    {
        var parts = Ask(condition.Operands, around).UpTo(part => part.Truth != Truth.Unknown, around);
        var known = parts.FirstOrDefault(part => part.Truth != Truth.Unknown);
        return new Finding(condition, known?.Truth ?? Truth.Unknown) { Parts = parts };
    }

    public static Finding Agree(AgreeCondition condition, Surroundings around)
    {
        ImmutableArray<Finding> parts = [.. Ask(condition.Operands, around)];
        var truths = parts.Select(part => part.Truth).ToList();
        return new Finding(condition, Logic.Agree(truths))
        {
            Parts = parts,
            Contradictions = Logic.Contradict(truths) ? [Sentence(parts)] : [],
        };
    }

    public static Finding Definition(DefinitionCondition condition, Surroundings around)
    {
        var part = ReferenceEvaluator.Ask(condition.Definition.When, around);
        return new Finding(condition, part.Truth) { Parts = [part] };
    }

    /// <summary>Everything, or within an element of a list as much as settles the whole.</summary>
    public static ImmutableArray<T> UpTo<T>(this IEnumerable<T> parts, Predicate<T> settles, Surroundings around)
    {
        var asked = ImmutableArray.CreateBuilder<T>();
        foreach (var part in parts)
        {
            asked.Add(part);
            if (around.IsWithinElement && settles(part))
            {
                break;
            }
        }

        return asked.ToImmutable();
    }

    private static IEnumerable<Finding> Ask(ImmutableArray<Condition> conditions, Surroundings around) =>
        conditions.Select(condition => ReferenceEvaluator.Ask(condition, around));

    /// <summary>The fact or list that a condition is about, as its author wrote it; else the condition in words.</summary>
    private static string Subject(Condition condition) => condition switch
    {
        NotCondition not => Subject(not.Operand),
        ListCondition list => list.List.Text,
        BooleanCondition boolean => boolean.Subject.Text,
        CodeCondition code => code.Subject.Text,
        TextCondition text => text.Subject.Text,
        SameFactCondition same => same.Subject.Text,
        NumberCondition number => number.Subject.Text,
        DateCondition date => date.Subject.Text,
        _ => ConditionText.Describe(condition),
    };

    private static string Sentence(ImmutableArray<Finding> parts)
    {
        var subjects = parts.Select(part => Subject(part.Condition!)).Distinct();
        return $"What the record says by {string.Join(" and by ", subjects)} contradicts itself.";
    }
}
