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

    protected override void NoteParts(EvaluationFrame frame, Truth truth)
    {
        var trace = frame.Trace!;
        if (!source.TryRead(frame, out var elements))
        {
            return;
        }

        var some = negated ? Kleene.Not(truth) : truth;
        var left = trace.MostElements;
        for (var index = elements.First; index >= 0 && left > 0; index = elements.After(index))
        {
            if (some == Truth.False || source.TakeSilently(frame, in elements, index) == some)
            {
                source.Note(frame, in elements, index, some, some);
                trace.LeaveElement(some);
                left = some == Truth.True && frame.CutsShort ? 0 : left - 1;
            }
        }
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
