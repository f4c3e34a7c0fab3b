using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class FirstKnownEvaluator(FirstKnownCondition condition, ConditionEvaluator[] operands) : ConditionEvaluator(condition)
{
    public override IEnumerable<IGenerated> Parts => operands;

    protected override Truth Run(EvaluationFrame frame)
    {
        var result = Truth.Unknown;
        foreach (var operand in operands)
        {
            var truth = operand.Evaluate(frame);
            if (result == Truth.Unknown)
            {
                result = truth;
            }

            if (result != Truth.Unknown && frame.CutsShort)
            {
                break;
            }
        }

        return result;
    }

    protected override void NoteParts(EvaluationFrame frame, Truth truth)
    {
        foreach (var operand in operands)
        {
            if (truth == Truth.Unknown)
            {
                operand.Note(frame, truth);
            }
            else if (operand.EvaluateSilently(frame) != Truth.Unknown)
            {
                operand.Note(frame, truth);
                break;
            }
        }
    }

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        foreach (var operand in operands)
        {
            var next = Expression.Label();
            code.Write(operand, ways with { Unknown = next });
            code.Mark(next);
        }

        code.Go(ways.Unknown);
        return true;
    }
}
