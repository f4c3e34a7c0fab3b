using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class DateEvaluator(DateCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader other = new(condition.Other);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var left = code.Number(condition.Subject, ways.Unknown);
        var right = code.Number(condition.Other, ways.Unknown);
        code.Decide(ConditionWriter.Compare(left, condition.Comparison, right), ways.True, ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Date(frame) is var left & this.other.Date(frame) is var right && left is { } one && right is { } two
            ? Kleene.From(Kleene.Compare(one.DayNumber, condition.Comparison, two.DayNumber))
            : Truth.Unknown;

    protected override void NoteParts(EvaluationFrame frame, Truth truth)
    {
        this.subject.Note(frame);
        this.other.Note(frame);
    }
}
