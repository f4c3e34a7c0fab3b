using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class EveryEvaluator(EveryCondition condition, ElementSource source, ConditionEvaluator satisfies) : ConditionEvaluator(condition)
{
    public override IEnumerable<IGenerated> Parts => [.. source.Parts, satisfies];

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var list = source.Generate(code, this, ways, ways.Unknown);
        var loop = list.BeginLoop();
        var isPossible = code.Flag();
        var (sure, possible) = (Expression.Label(), Expression.Label());
        source.WriteWhere(code, loop, new Ways(sure, loop.Next, possible));
        code.Mark(possible);
        code.Raise(isPossible);
        code.Mark(sure);
        var (fails, unknown) = (Expression.Label(), Expression.Label());
        code.Write(satisfies, new Ways(loop.Next, fails, unknown));
        code.Mark(fails);
        code.If(Expression.Not(isPossible), ways.False);
        code.Mark(unknown);
        code.Raise(list.IsOpen);
        code.Go(loop.Next);
        loop.End();
        code.Decide(list.IsOpen, ways.Unknown, ways.True);
        return true;
    }

    protected override void NoteParts(EvaluationFrame frame, Truth truth)
    {
        var trace = frame.Trace!;
        if (!source.TryRead(frame, out var elements))
        {
            return;
        }

        var left = trace.MostElements;
        for (var index = elements.First; index >= 0 && left > 0; index = elements.After(index))
        {
            var member = source.TakeSilently(frame, in elements, index);
            if (truth != Truth.True && this.IsFineSilently(frame, member) != truth)
            {
                continue;
            }

            source.Note(frame, in elements, index, member, truth);
            if (member != Truth.False)
            {
                satisfies.Note(frame, member == Truth.True || truth == Truth.True ? truth : satisfies.EvaluateSilently(frame));
            }

            trace.LeaveElement(truth);
            left = truth == Truth.False && frame.CutsShort ? 0 : left - 1;
        }
    }

    /// <summary>Whether an element that is, or may be, one to look at does not stand in the way. Without notes.</summary>
    private Truth IsFineSilently(EvaluationFrame frame, Truth member) => member == Truth.False ? Truth.True : Kleene.Or(Kleene.Not(member), satisfies.EvaluateSilently(frame));

    protected override Truth Run(EvaluationFrame frame)
    {
        if (!source.TryRead(frame, out var elements))
        {
            return Truth.Unknown;
        }

        var result = elements.IsIncomplete ? Truth.Unknown : Truth.True;
        for (var index = elements.First; index >= 0; index = elements.After(index))
        {
            var member = source.Take(frame, in elements, index);
            var fine = member == Truth.False ? Truth.True : Kleene.Or(Kleene.Not(member), satisfies.Evaluate(frame));
            frame.Trace?.LeaveElement(fine);
            result = Kleene.And(result, fine);
            if (result == Truth.False && frame.CutsShort)
            {
                break;
            }
        }

        return result;
    }
}
