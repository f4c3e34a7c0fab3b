using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Tests of one fact. What is absent is unknown.</summary>
internal static class FactConditions
{
    public static Finding Boolean(BooleanCondition condition, Surroundings around) =>
        Test(condition, condition.Subject, around, value => (bool)value == condition.Expected);

    public static Finding Code(CodeCondition condition, Surroundings around) =>
        Test(condition, condition.Subject, around, value => condition.Codes.Contains((int)value) != condition.Negated);

    public static Finding Text(TextCondition condition, Surroundings around) =>
        Test(condition, condition.Subject, around, value => condition.Texts.Contains((string)value) != condition.Negated);

    public static Finding InValueSet(ValueSetCondition condition, Surroundings around) =>
        Test(condition, condition.Subject, around, value => condition.ValueSet.Contains((string)value));

    public static Finding Format(FormatCondition condition, Surroundings around) =>
        Test(condition, condition.Subject, around, value => CodeFormat.IsWellFormed(condition.Format, (string)value));

    /// <summary>Never false: what the record does not hold may yet be so.</summary>
    public static Finding Recorded(RecordedCondition condition, Surroundings around) => Test(condition, condition.Subject, around, _ => true);

    public static Finding Same(SameFactCondition condition, Surroundings around)
    {
        var (subject, other) = (ReferenceReader.Read(condition.Subject, around), ReferenceReader.Read(condition.Other, around));
        var truth = subject.Value is null || other.Value is null ? Truth.Unknown : Logic.Of(subject.Value.Equals(other.Value) != condition.Negated);
        return new Finding(condition, truth) { Facts = [subject.Note(), other.Note()] };
    }

    public static Finding Number(NumberCondition condition, Surroundings around)
    {
        var subject = ReferenceReader.Read(condition.Subject, around);
        if (condition.Operand is FactOperand { Path: var path })
        {
            var other = ReferenceReader.Read(path, around);
            return new Finding(condition, Compare(subject.Number, condition.Comparison, other.Number)) { Facts = [subject.Note(), other.Note()] };
        }

        var parameter = ((ParameterOperand)condition.Operand).Parameter;
        var limit = around.InForce(parameter);
        var truth = Compare(subject.Number, condition.Comparison, limit);
        return new Finding(condition, truth)
        {
            Facts = [subject.Note()],
            Thresholds = [parameter],
            Measurements = subject.Number is { } number
                ?
                [
                    new Measurement(
                        subject.Path,
                        DeterminationWords.InWords(number, parameter.Unit),
                        Thresholds.Needed(condition.Comparison, parameter, limit),
                        parameter.Id,
                        truth.Holds()),
                ]
                : [],
        };
    }

    private static Truth Compare(decimal? left, Comparison comparison, decimal? right) =>
        left is null || right is null ? Truth.Unknown : Logic.Of(comparison switch
        {
            Comparison.AtLeast => left >= right,
            Comparison.AtMost => left <= right,
            Comparison.MoreThan => left > right,
            _ => left < right,
        });

    private static Finding Test(Condition condition, FactPath path, Surroundings around, Predicate<object> holds)
    {
        var subject = ReferenceReader.Read(path, around);
        return new Finding(condition, subject.Value is { } value ? Logic.Of(holds(value)) : Truth.Unknown) { Facts = [subject.Note()] };
    }
}
