using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

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

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => this.subject.Note(frame);
}
