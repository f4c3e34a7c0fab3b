using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class AnyEvaluator(AnyCondition condition, ConditionEvaluator[] operands) : ConditionEvaluator(condition)
{
    public override IEnumerable<IGenerated> Parts => operands;

    protected override Truth Run(EvaluationFrame frame)
    {
        var result = Truth.False;
        foreach (var operand in operands)
        {
            result = Kleene.Or(result, operand.Evaluate(frame));
            if (result == Truth.True && frame.CutsShort)
            {
                break;
            }
        }

        return result;
    }

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => Junction.NoteOperands(operands, frame, truth, Truth.False);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        code.WriteAny(operands, ways);
        return true;
    }
}
