using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class AgreeEvaluator(AgreeCondition condition, ConditionEvaluator[] operands) : ConditionEvaluator(condition)
{
    public override IEnumerable<IGenerated> Parts => operands;

    protected override Truth Run(EvaluationFrame frame)
    {
        var (holds, fails) = (false, false);
        foreach (var operand in operands)
        {
            var truth = operand.Evaluate(frame);
            holds |= truth == Truth.True;
            fails |= truth == Truth.False;
        }

        if (holds && fails)
        {
            frame.Trace?.Contradict($"What the record says by {string.Join(" and by ", condition.Operands.Select(ConditionText.Subject).Distinct())} contradicts itself.");
        }

        return holds == fails ? Truth.Unknown : Kleene.From(holds);
    }

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var (holds, fails) = (code.Flag(), code.Flag());
        foreach (var operand in operands)
        {
            var each = ConditionWriter.NewWays();
            code.Write(operand, each);
            code.Mark(each.True);
            code.Raise(holds);
            code.Go(each.Unknown);
            code.Mark(each.False);
            code.Raise(fails);
            code.Mark(each.Unknown);
        }

        code.If(Expression.Equal(holds, fails), ways.Unknown);
        code.Decide(holds, ways.True, ways.False);
        return true;
    }
}
