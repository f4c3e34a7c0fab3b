using System.Collections.Frozen;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class BooleanEvaluator(BooleanCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Boolean(frame) is { } value ? Kleene.From(value == condition.Expected) : Truth.Unknown;
}

internal sealed class CodeEvaluator : ConditionEvaluator
{
    private readonly PathReader subject;

    /// <summary>Whether the test holds for a word, by its number.</summary>
    private readonly bool[] holds;

    public CodeEvaluator(CodeCondition condition)
        : base(condition)
    {
        this.subject = new PathReader(condition.Subject);
        this.holds = [.. condition.Subject.Fact.Codes.Select((_, code) => condition.Codes.Contains(code) != condition.Negated)];
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Code(frame) is >= 0 and var code ? Kleene.From(this.holds[code]) : Truth.Unknown;
}

internal sealed class TextEvaluator(TextCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly FrozenSet<string> texts = condition.Texts.ToFrozenSet(StringComparer.Ordinal);

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Text(frame) is { } text ? Kleene.From(this.texts.Contains(text) != condition.Negated) : Truth.Unknown;
}

internal sealed class SameFactEvaluator(SameFactCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader other = new(condition.Other);

    protected override Truth Run(EvaluationFrame frame)
    {
        var same = condition.Subject.Fact.Kind switch
        {
            FactKind.Boolean => Same(this.subject.Boolean(frame), this.other.Boolean(frame)),
            FactKind.Number => Same(this.subject.Number(frame), this.other.Number(frame)),
            FactKind.Date => Same(this.subject.Date(frame), this.other.Date(frame)),
            FactKind.Code => SameCode(this.subject.Code(frame), this.other.Code(frame)),
            _ => SameText(this.subject.Text(frame), this.other.Text(frame)),
        };
        return condition.Negated ? Kleene.Not(same) : same;
    }

    private static Truth Same<T>(T? left, T? right)
        where T : struct, IEquatable<T> =>
        left is { } one && right is { } two ? Kleene.From(one.Equals(two)) : Truth.Unknown;

    private static Truth SameCode(int left, int right) => left >= 0 && right >= 0 ? Kleene.From(left == right) : Truth.Unknown;

    private static Truth SameText(string? left, string? right) =>
        left is not null && right is not null ? Kleene.From(string.Equals(left, right, StringComparison.Ordinal)) : Truth.Unknown;
}

internal sealed class ValueSetEvaluator(ValueSetCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Text(frame) is { } code ? Kleene.From(condition.ValueSet.Contains(code)) : Truth.Unknown;
}

internal sealed class FormatEvaluator(FormatCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Text(frame) is { } code ? Kleene.From(CodeFormat.IsWellFormed(condition.Format, code)) : Truth.Unknown;
}

internal sealed class RecordedEvaluator(RecordedCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);

    protected override Truth Run(EvaluationFrame frame)
    {
        var recorded = condition.Subject.Fact.Kind switch
        {
            FactKind.Boolean => this.subject.Boolean(frame) is not null,
            FactKind.Number => this.subject.Number(frame) is not null,
            FactKind.Date => this.subject.Date(frame) is not null,
            FactKind.Code => this.subject.Code(frame) >= 0,
            _ => this.subject.Text(frame) is not null,
        };
        return recorded ? Truth.True : Truth.Unknown;
    }
}

internal sealed class NumberEvaluator(NumberCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader? other = condition.Operand is FactOperand fact ? new PathReader(fact.Path) : null;
    private readonly Parameter? parameter = (condition.Operand as ParameterOperand)?.Parameter;

    protected override Truth Run(EvaluationFrame frame)
    {
        var left = this.subject.Number(frame);
        var right = this.parameter is null ? this.other!.Number(frame) : frame.Value(this.parameter);
        var result = left is { } one && right is { } two ? Kleene.From(Kleene.Compare(one, condition.Comparison, two)) : Truth.Unknown;
        if (this.parameter is not null && left is { } measured)
        {
            frame.Trace?.MeasureNumber(this.subject.Path, measured, condition.Comparison, this.parameter, right!.Value, result);
            frame.Observer?.Compared(condition, this.parameter, Boundaries.OfNumber(measured, right!.Value));
        }

        return result;
    }
}

internal sealed class DateEvaluator(DateCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader other = new(condition.Other);

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Date(frame) is var left & this.other.Date(frame) is var right && left is { } one && right is { } two
            ? Kleene.From(Kleene.Compare(one.DayNumber, condition.Comparison, two.DayNumber))
            : Truth.Unknown;
}

internal sealed class WindowEvaluator(WindowCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader before = new(condition.Before);

    protected override Truth Run(EvaluationFrame frame)
    {
        var date = this.subject.Date(frame);
        var end = this.before.Date(frame);
        var length = frame.Value(condition.Length);
        if (date is not { } day || end is not { } last)
        {
            return Truth.Unknown;
        }

        var start = CalendarArithmetic.Subtract(last, length, condition.Length.Unit);
        frame.Observer?.Compared(condition, condition.Length, Boundaries.OfWindow(day, start));
        return Kleene.From(day < last && day > start);
    }
}

internal sealed class ElapsedEvaluator(ElapsedCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader from = new(condition.From);
    private readonly PathReader to = new(condition.To);

    protected override Truth Run(EvaluationFrame frame)
    {
        var start = this.from.Date(frame);
        var end = this.to.Date(frame);
        var duration = frame.Value(condition.Duration);
        if (start is not { } first || end is not { } last)
        {
            return Truth.Unknown;
        }

        if (first > last)
        {
            frame.Trace?.Contradict($"The date of {condition.From.Text} lies after that of {condition.To.Text}.");
            return Truth.Unknown;
        }

        var result = Kleene.From(CalendarArithmetic.CompareElapsed(first, last, condition.Comparison, duration, condition.Duration.Unit));
        frame.Trace?.MeasureElapsed(condition, last.DayNumber - first.DayNumber, duration, result);
        frame.Observer?.Compared(condition, condition.Duration, Boundaries.OfDay(last, CalendarArithmetic.Add(first, duration, condition.Duration.Unit)));
        return result;
    }
}
