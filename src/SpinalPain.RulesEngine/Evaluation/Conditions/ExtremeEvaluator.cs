using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>
/// <c>first</c> and <c>last</c>. Every element that could be the extreme one is asked; only one answer from all of them decides.
/// </summary>
internal sealed class ExtremeEvaluator(ExtremeCondition condition, ElementSource source, ConditionEvaluator satisfies) : ConditionEvaluator(condition)
{
    private readonly PathReader by = new(condition.By);

    public override IEnumerable<IGenerated> Parts => [.. source.Parts, satisfies];

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var list = source.Generate(code, this, ways, ways.Unknown);

        // What the record does not show could be the extreme one.
        code.If(list.IsOpen, ways.Unknown);
        var extreme = this.GenerateExtremeSureDay(code, list);
        var (holds, fails, isCertain) = (code.Flag(), code.Flag(), code.Flag());
        var loop = list.BeginLoop();
        var isSure = code.Flag();
        var (sure, perhaps, candidate) = (Expression.Label(), Expression.Label(), Expression.Label());
        source.WriteWhere(code, loop, new Ways(sure, loop.Next, perhaps));
        code.Mark(sure);
        code.Raise(isSure);
        code.Mark(perhaps);
        var day = code.Number(this.by.Path, candidate);
        code.If(Expression.LessThan(extreme, Expression.Constant(0)), candidate);
        code.If(Expression.Equal(day, extreme), candidate);
        code.If(isSure, loop.Next);
        code.If(Expression.Not(this.IsBeyond(day, extreme)), loop.Next);
        code.Mark(candidate);
        code.Set(isCertain, Expression.Or(isCertain, isSure));
        var each = ConditionWriter.NewWays() with { Unknown = ways.Unknown };
        code.Write(satisfies, each);
        code.Mark(each.True);
        code.Raise(holds);
        code.Go(loop.Next);
        code.Mark(each.False);
        code.Raise(fails);
        code.Go(loop.Next);
        loop.End();

        // Where it is possible that nothing is in the list, the answer may also be false.
        code.If(Expression.Not(holds), ways.False);
        code.If(fails, ways.Unknown);
        code.Decide(isCertain, ways.True, ways.Unknown);
        return true;
    }

    /// <summary>The number of the day of a sure element that no other is beyond; negative when there is none.</summary>
    private ParameterExpression GenerateExtremeSureDay(ConditionWriter code, ListInCode list)
    {
        var extreme = code.Let(Expression.Constant(-1));
        var loop = list.BeginLoop();
        var (sure, isExtreme) = (Expression.Label(), Expression.Label());
        source.WriteWhere(code, loop, new Ways(sure, loop.Next, loop.Next));
        code.Mark(sure);
        var day = code.Number(this.by.Path, loop.Next);
        code.If(Expression.LessThan(extreme, Expression.Constant(0)), isExtreme);
        code.If(Expression.Not(this.IsBeyond(day, extreme)), loop.Next);
        code.Mark(isExtreme);
        code.Set(extreme, day);
        code.Go(loop.Next);
        loop.End();
        return extreme;
    }

    private BinaryExpression IsBeyond(Expression day, Expression edge) => condition.IsLast ? Expression.GreaterThan(day, edge) : Expression.LessThan(day, edge);

    protected override Truth Run(EvaluationFrame frame)
    {
        if (!source.TryRead(frame, out var elements))
        {
            return Truth.Unknown;
        }

        // The first pass only finds the extreme date; tracing it would note every fact twice.
        var noted = frame.Silence();
        var extreme = this.ExtremeSureDay(frame, in elements);
        frame.Resume(noted);
        return this.Ask(frame, in elements, extreme);
    }

    private int? ExtremeSureDay(EvaluationFrame frame, in Elements elements)
    {
        int? extreme = null;
        for (var index = elements.First; index >= 0; index = elements.After(index))
        {
            if (source.Take(frame, in elements, index) == Truth.True
                && this.by.Date(frame) is { } day
                && (extreme is null || this.IsBeyond(day.DayNumber, extreme.Value)))
            {
                extreme = day.DayNumber;
            }
        }

        return extreme;
    }

    private Truth Ask(EvaluationFrame frame, in Elements elements, int? extreme)
    {
        var (candidates, onExtremeDay) = (0, 0);
        var (holds, fails, unknown) = (false, false, elements.IsIncomplete);
        var (holdsSurely, failsSurely, isCertain) = (false, false, false);
        for (var index = elements.First; index >= 0; index = elements.After(index))
        {
            var member = source.Take(frame, in elements, index);
            var day = member == Truth.False ? null : this.by.Date(frame);
            if (member == Truth.False || (day is { } known && extreme is { } edge && !this.CouldBeExtreme(known.DayNumber, edge, member)))
            {
                frame.Trace?.LeavePassedOver();
                continue;
            }

            candidates++;
            isCertain |= member == Truth.True;
            var truth = satisfies.Evaluate(frame);
            frame.Trace?.LeaveElement(member == Truth.Unknown ? Truth.Unknown : truth);
            holds |= truth == Truth.True;
            fails |= truth == Truth.False;
            unknown |= truth == Truth.Unknown;
            if (member == Truth.True && extreme is not null && day?.DayNumber == extreme)
            {
                onExtremeDay++;
                holdsSurely |= truth == Truth.True;
                failsSurely |= truth == Truth.False;
            }
        }

        if (onExtremeDay > 1 && holdsSurely && failsSurely)
        {
            frame.Trace?.Contradict($"Two entries of {condition.List.Fact.Name} share the {(condition.IsLast ? "last" : "first")} date and differ in what decides.");
        }

        if (candidates == 0)
        {
            return elements.IsIncomplete ? Truth.Unknown : Truth.False;
        }

        // Where it is possible that nothing is in the list, the answer may also be false.
        fails |= !isCertain;
        return unknown || (holds && fails) ? Truth.Unknown : Kleene.From(holds);
    }

    private bool IsBeyond(int day, int edge) => condition.IsLast ? day > edge : day < edge;

    /// <summary>A sure element must stand at the edge; a possible one at the edge or beyond it.</summary>
    private bool CouldBeExtreme(int day, int edge, Truth member) => day == edge || (member == Truth.Unknown && this.IsBeyond(day, edge));
}
