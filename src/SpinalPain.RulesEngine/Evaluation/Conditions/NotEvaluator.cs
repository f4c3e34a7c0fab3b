using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class NotEvaluator(NotCondition condition, ConditionEvaluator operand) : ConditionEvaluator(condition)
{
    public override IEnumerable<IGenerated> Parts => [operand];

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        code.Write(operand, ways.Negated);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) => Kleene.Not(operand.Evaluate(frame));

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => operand.Note(frame, Kleene.Not(truth));
}
