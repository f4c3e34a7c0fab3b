using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

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

        frame.Observer?.Compared(condition, condition.Length, Boundaries.OfWindow(day, this.Start(last.DayNumber, length)));
        return Kleene.From(this.IsWithin(day.DayNumber, last.DayNumber, length));
    }

    private bool IsWithin(int day, int end, decimal length) => day < end && day > this.Start(end, length).DayNumber;

    private DateOnly Start(int end, decimal length) => CalendarArithmetic.Subtract(DateOnly.FromDayNumber(end), length, condition.Length.Unit);
}
