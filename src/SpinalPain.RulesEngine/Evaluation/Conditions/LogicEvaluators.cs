using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class AllEvaluator(AllCondition condition, ConditionEvaluator[] operands) : ConditionEvaluator(condition)
{
    public override IEnumerable<ConditionEvaluator> Parts => operands;

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

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        code.WriteAll(operands, ways);
        return true;
    }
}

internal sealed class AnyEvaluator(AnyCondition condition, ConditionEvaluator[] operands) : ConditionEvaluator(condition)
{
    public override IEnumerable<ConditionEvaluator> Parts => operands;

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

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        code.WriteAny(operands, ways);
        return true;
    }
}

internal sealed class NotEvaluator(NotCondition condition, ConditionEvaluator operand) : ConditionEvaluator(condition)
{
    public override IEnumerable<ConditionEvaluator> Parts => [operand];

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        code.Write(operand, ways.Negated);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) => Kleene.Not(operand.Evaluate(frame));
}

internal sealed class AtLeastEvaluator(AtLeastCondition condition, ConditionEvaluator[] operands) : ConditionEvaluator(condition)
{
    public override IEnumerable<ConditionEvaluator> Parts => operands;

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
        frame.Trace?.MeasureCount("conditions that hold", sure, possible, Comparison.AtLeast, condition.Minimum, minimum, result);
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

        code.Decide(code.Compare(sure, Expression.Convert(possible, typeof(int?)), Comparison.AtLeast, condition.Minimum), ways);
        return true;
    }
}

internal sealed class FirstKnownEvaluator(FirstKnownCondition condition, ConditionEvaluator[] operands) : ConditionEvaluator(condition)
{
    public override IEnumerable<ConditionEvaluator> Parts => operands;

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

internal sealed class AgreeEvaluator(AgreeCondition condition, ConditionEvaluator[] operands) : ConditionEvaluator(condition)
{
    public override IEnumerable<ConditionEvaluator> Parts => operands;

    private readonly string places = string.Join(" and by ", condition.Operands.Select(ConditionText.Subject).Distinct());

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
            frame.Trace?.Contradict($"What the record says by {this.places} contradicts itself.");
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

/// <summary>
/// A use of a named condition. The definition itself is compiled once and shared, and as it reads the episode and the line only, it runs
/// once for each line where nobody takes notes.
/// </summary>
internal sealed class DefinitionEvaluator(DefinitionCondition condition, ConditionEvaluator definition) : ConditionEvaluator(condition)
{
    public override IEnumerable<ConditionEvaluator> Parts => [definition];

    protected override Truth Run(EvaluationFrame frame)
    {
        if (!frame.IsSilent)
        {
            return definition.Evaluate(frame);
        }

        ref var known = ref frame.TruthOf(condition.Definition);
        if (known.Run != frame.Run)
        {
            known = (frame.Run, definition.Evaluate(frame));
        }

        return known.Truth;
    }
}
