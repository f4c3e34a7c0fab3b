using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class ElapsedEvaluator(ElapsedCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader from = new(condition.From);
    private readonly PathReader to = new(condition.To);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var first = code.Number(condition.From, ways.Unknown);
        var last = code.Number(condition.To, ways.Unknown);
        code.If(Expression.GreaterThan(first, last), ways.Unknown);
        code.Decide(ConditionWriter.Compare(last, condition.Comparison, code.DayAfter(first, condition.Duration)), ways.True, ways.False);
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
}
