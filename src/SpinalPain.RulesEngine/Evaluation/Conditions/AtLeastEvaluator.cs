using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class AtLeastEvaluator(AtLeastCondition condition, ConditionEvaluator[] operands) : ConditionEvaluator(condition)
{
    public override IEnumerable<IGenerated> Parts => operands;

    protected override Truth Run(EvaluationFrame frame)
    {
        var (sure, possible) = (0, 0);
        foreach (var operand in operands)
        {
            var truth = operand.Evaluate(frame);
            sure += truth == Truth.True ? 1 : 0;
            possible += truth == Truth.False ? 0 : 1;
        }

        var minimum = frame.Value(condition.Minimum);
        var result = Kleene.Compare(sure, possible, Comparison.AtLeast, minimum);
        frame.Trace?.MeasureCount("conditions that hold", name: null, sure, possible, Comparison.AtLeast, condition.Minimum, minimum, result);
        if (sure == possible)
        {
            frame.Observer?.Compared(condition, condition.Minimum, Boundaries.OfNumber(sure, minimum));
        }

        return result;
    }

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var (sure, possible) = (code.Counter(), code.Counter());
        foreach (var operand in operands)
        {
            var each = ConditionWriter.NewWays();
            code.Write(operand, each);
            code.Mark(each.True);
            code.Count(sure);
            code.Mark(each.Unknown);
            code.Count(possible);
            code.Mark(each.False);
        }

        code.DecideCount(sure, possible, isOpen: null, Comparison.AtLeast, condition.Minimum, ways);
        return true;
    }
}
