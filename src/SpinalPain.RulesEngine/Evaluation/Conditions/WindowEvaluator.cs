using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class WindowEvaluator(WindowCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader before = new(condition.Before);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var day = code.Number(condition.Subject, ways.Unknown);
        var end = code.Number(condition.Before, ways.Unknown);
        code.If(Expression.GreaterThanOrEqual(day, end), ways.False);
        code.Decide(Expression.GreaterThan(day, code.DayBefore(end, condition.Length)), ways.True, ways.False);
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

    protected override void NoteParts(EvaluationFrame frame, Truth truth)
    {
        this.subject.Note(frame);
        this.before.Note(frame);
        frame.Value(condition.Length);
    }
}
