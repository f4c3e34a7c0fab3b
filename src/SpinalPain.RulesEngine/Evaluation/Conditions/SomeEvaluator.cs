using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary><c>some</c>, and with <paramref name="negated"/> <c>none</c>.</summary>
internal sealed class SomeEvaluator(ListCondition condition, ElementSource source, bool negated) : ConditionEvaluator(condition)
{
    public override IEnumerable<IGenerated> Parts => source.Parts;

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var some = negated ? ways.Negated : ways;
        var list = source.Generate(code, this, ways, ways.Unknown);
        var loop = list.BeginLoop();
        var perhaps = Expression.Label();
        source.WriteWhere(code, loop, new Ways(some.True, loop.Next, perhaps));
        code.Mark(perhaps);
        code.Raise(list.IsOpen);
        code.Go(loop.Next);
        loop.End();
        code.Decide(list.IsOpen, some.Unknown, some.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame)
    {
        var some = this.Some(frame);
        return negated ? Kleene.Not(some) : some;
    }

    private Truth Some(EvaluationFrame frame)
    {
        if (!source.TryRead(frame, out var elements))
        {
            return Truth.Unknown;
        }

        var result = elements.IsIncomplete ? Truth.Unknown : Truth.False;
        for (var index = elements.First; index >= 0; index = elements.After(index))
        {
            var member = source.Take(frame, in elements, index);
            frame.Trace?.LeaveElement(member);
            result = Kleene.Or(result, member);
            if (result == Truth.True && frame.CutsShort)
            {
                break;
            }
        }

        return result;
    }
}
