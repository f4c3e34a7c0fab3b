using System.Collections.Frozen;
using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class BooleanEvaluator(BooleanCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var value = code.Number(condition.Subject, ways.Unknown);
        code.Decide(Expression.Equal(value, Expression.Constant(condition.Expected ? 1 : 0)), ways.True, ways.False);
        return true;
    }

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

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var word = code.Number(this.subject.Path, ways.Unknown);
        code.Decide(Expression.ArrayIndex(Expression.Constant(this.holds), word), ways.True, ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Code(frame) is >= 0 and var code ? Kleene.From(this.holds[code]) : Truth.Unknown;
}

internal sealed class TextEvaluator(TextCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly FrozenSet<string> texts = condition.Texts.ToFrozenSet(StringComparer.Ordinal);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var text = code.Object(condition.Subject, ways.Unknown);
        var isOne = condition.Texts is [var only]
            ? GeneratedCall.Of<string, string, bool>(string.Equals, text, Expression.Constant(only))
            : GeneratedCall.Of<string, bool>(this.texts.Contains, text);
        code.Decide(isOne, condition.Negated ? ways.False : ways.True, condition.Negated ? ways.True : ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Text(frame) is { } text ? Kleene.From(this.texts.Contains(text) != condition.Negated) : Truth.Unknown;
}

internal sealed class SameFactEvaluator(SameFactCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader other = new(condition.Other);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var same = condition.Subject.Fact.Kind switch
        {
            FactKind.Number => Expression.Equal(code.Decimal(condition.Subject, ways.Unknown), code.Decimal(condition.Other, ways.Unknown)),
            FactKind.Boolean or FactKind.Date or FactKind.Code => Expression.Equal(code.Number(condition.Subject, ways.Unknown), code.Number(condition.Other, ways.Unknown)),
            _ => GeneratedCall.Of<string, string, bool>(string.Equals, code.Object(condition.Subject, ways.Unknown), code.Object(condition.Other, ways.Unknown)),
        };
        code.Decide(same, condition.Negated ? ways.False : ways.True, condition.Negated ? ways.True : ways.False);
        return true;
    }

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

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        code.Decide(GeneratedCall.Of<string, bool>(condition.ValueSet.Contains, code.Object(condition.Subject, ways.Unknown)), ways.True, ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Text(frame) is { } code ? Kleene.From(condition.ValueSet.Contains(code)) : Truth.Unknown;
}

internal sealed class FormatEvaluator(FormatCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var text = code.Object(condition.Subject, ways.Unknown);
        code.Decide(GeneratedCall.Of<CodeSystem, string, bool>(CodeFormat.IsWellFormed, Expression.Constant(condition.Format), text), ways.True, ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Text(frame) is { } code ? Kleene.From(CodeFormat.IsWellFormed(condition.Format, code)) : Truth.Unknown;
}

internal sealed class RecordedEvaluator(RecordedCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        _ = condition.Subject.Fact.Kind switch
        {
            FactKind.Boolean or FactKind.Date or FactKind.Code => code.Number(condition.Subject, ways.Unknown),
            FactKind.Number => code.Decimal(condition.Subject, ways.Unknown),
            _ => code.Object(condition.Subject, ways.Unknown),
        };
        code.Go(ways.True);
        return true;
    }

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

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var left = code.Decimal(condition.Subject, ways.Unknown);
        var right = condition.Operand is FactOperand fact ? code.Decimal(fact.Path, ways.Unknown) : code.Value(this.parameter!);
        code.Decide(GeneratedCall.Of(new Func<decimal, Comparison, decimal, bool>(Kleene.Compare), left, Expression.Constant(condition.Comparison), right), ways.True, ways.False);
        return true;
    }

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

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var left = code.Number(condition.Subject, ways.Unknown);
        var right = code.Number(condition.Other, ways.Unknown);
        var holds = condition.Comparison switch
        {
            Comparison.AtLeast => Expression.GreaterThanOrEqual(left, right),
            Comparison.AtMost => Expression.LessThanOrEqual(left, right),
            Comparison.MoreThan => Expression.GreaterThan(left, right),
            _ => Expression.LessThan(left, right),
        };
        code.Decide(holds, ways.True, ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Date(frame) is var left & this.other.Date(frame) is var right && left is { } one && right is { } two
            ? Kleene.From(Kleene.Compare(one.DayNumber, condition.Comparison, two.DayNumber))
            : Truth.Unknown;
}

internal sealed class WindowEvaluator(WindowCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader before = new(condition.Before);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var day = code.Number(condition.Subject, ways.Unknown);
        var end = code.Number(condition.Before, ways.Unknown);
        var isWithin = GeneratedCall.Of<int, int, decimal, bool>(this.IsWithin, day, end, code.Value(condition.Length));
        code.Decide(isWithin, ways.True, ways.False);
        return true;
    }

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

    private bool IsWithin(int day, int end, decimal length) =>
        day < end && day > CalendarArithmetic.Subtract(DateOnly.FromDayNumber(end), length, condition.Length.Unit).DayNumber;
}

internal sealed class ElapsedEvaluator(ElapsedCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader from = new(condition.From);
    private readonly PathReader to = new(condition.To);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var first = code.Number(condition.From, ways.Unknown);
        var last = code.Number(condition.To, ways.Unknown);
        code.If(Expression.GreaterThan(first, last), ways.Unknown);
        code.Decide(GeneratedCall.Of<int, int, decimal, bool>(this.Holds, first, last, code.Value(condition.Duration)), ways.True, ways.False);
        return true;
    }

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

    private bool Holds(int first, int last, decimal duration) =>
        CalendarArithmetic.CompareElapsed(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last), condition.Comparison, duration, condition.Duration.Unit);
}
