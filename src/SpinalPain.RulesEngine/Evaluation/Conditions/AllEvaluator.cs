using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class AllEvaluator(AllCondition condition, ConditionEvaluator[] operands) : ConditionEvaluator(condition)
{
    public override IEnumerable<IGenerated> Parts => operands;

    protected override Truth Run(EvaluationFrame frame)
    {
        var result = Truth.True;
        foreach (var operand in operands)
        {
            result = Kleene.And(result, operand.Evaluate(frame));
            if (result == Truth.False && frame.CutsShort)
            {
                break;
            }
        }

        return result;
    }

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => Junction.NoteOperands(operands, frame, truth, Truth.True);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        code.WriteAll(operands, ways);
        return true;
    }
}
