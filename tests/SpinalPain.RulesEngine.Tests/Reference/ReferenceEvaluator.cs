using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>What a condition comes to; docs/pack-format.md, "Conditions" and "Truth". Each family of operators has a file of its own.</summary>
internal static class ReferenceEvaluator
{
    public static Finding Ask(Condition condition, Surroundings around) => condition switch
    {
        AllCondition all => Connectives.All(all, around),
        AnyCondition any => Connectives.Any(any, around),
        NotCondition not => Connectives.Not(not, around),
        AtLeastCondition atLeast => Connectives.AtLeast(atLeast, around),
        FirstKnownCondition firstKnown => Connectives.FirstKnown(firstKnown, around),
        AgreeCondition agree => Connectives.Agree(agree, around),
        DefinitionCondition use => Connectives.Definition(use, around),
        BooleanCondition boolean => FactConditions.Boolean(boolean, around),
        CodeCondition code => FactConditions.Code(code, around),
        TextCondition text => FactConditions.Text(text, around),
        SameFactCondition same => FactConditions.Same(same, around),
        ValueSetCondition valueSet => FactConditions.InValueSet(valueSet, around),
        NumberCondition number => FactConditions.Number(number, around),
        RecordedCondition recorded => FactConditions.Recorded(recorded, around),
        FormatCondition format => FactConditions.Format(format, around),
        IncludesCondition includes => Inclusion.Includes(includes, around),
        DateCondition date => Times.Compare(date, around),
        WindowCondition window => Times.Within(window, around),
        ElapsedCondition elapsed => Times.Elapsed(elapsed, around),
        SomeCondition some => Lists.Some(some, around),
        NoneCondition none => Lists.None(none, around),
        EveryCondition every => Lists.Every(every, around),
        CountCondition count => Counting.Count(count, around),
        ExtremeCondition extreme => Extremes.FirstOrLast(extreme, around),
        ImprovementCondition improvement => Improvement.After(improvement, around),
        _ => throw new NotSupportedException($"The reference does not know {condition.GetType().Name}."),
    };
}
