using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class CountEvaluator(CountCondition condition, ElementSource source) : ConditionEvaluator(condition)
{
    private readonly PathReader? distinctBy = condition.DistinctBy is null ? null : new PathReader(condition.DistinctBy);

    public override IEnumerable<IGenerated> Parts => source.Parts;

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        if (this.distinctBy is not null)
        {
            return false;
        }

        var (sure, possible) = (code.Counter(), code.Counter());
        var absent = Expression.Label();
        var loop = source.BeginLoop(code, this, ways, absent);
        var (counts, perhaps) = (Expression.Label(), Expression.Label());
        source.WriteWhere(code, loop, new Ways(counts, loop.Next, perhaps));
        code.Mark(counts);
        code.Count(sure);
        code.Mark(perhaps);
        code.Count(possible);
        code.Go(loop.Next);
        loop.End();
        code.Mark(absent);
        var high = Expression.Condition(loop.IsOpen, Expression.Constant(null, typeof(int?)), Expression.Convert(possible, typeof(int?)));
        code.Decide(code.Compare(sure, high, condition.Comparison, condition.Limit), ways);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame)
    {
        var (low, high) = this.distinctBy is null ? this.CountElements(frame) : this.CountDates(frame, this.distinctBy);
        var limit = frame.Value(condition.Limit);
        var result = Kleene.Compare(low, high, condition.Comparison, limit);
        frame.Trace?.MeasureCount(this.distinctBy is null ? "count of " : "different dates of ", condition.List.Fact.Name, low, high, condition.Comparison, condition.Limit, limit, result);
        if (low == high)
        {
            frame.Observer?.Compared(condition, condition.Limit, Boundaries.OfNumber(low, limit));
        }

        return result;
    }

    private (int Low, int? High) CountElements(EvaluationFrame frame)
    {
        if (!source.TryRead(frame, out var elements))
        {
            return (0, null);
        }

        var (sure, possible) = (0, 0);
        for (var index = elements.First; index >= 0; index = elements.After(index))
        {
            var member = source.Take(frame, in elements, index);
            frame.Trace?.LeaveElement(member);
            sure += member == Truth.True ? 1 : 0;
            possible += member == Truth.False ? 0 : 1;
        }

        return (sure, elements.IsIncomplete ? null : possible);
    }

    private (int Low, int? High) CountDates(EvaluationFrame frame, PathReader date)
    {
        if (!source.TryRead(frame, out var elements))
        {
            return (0, null);
        }

        // Sure dates in the low half of the numbers, possible ones in the high half; a list within a list needs its own stretch.
        var days = frame.Days;
        var start = days.Count;
        var (undatedSure, undatedPossible) = (0, 0);
        for (var index = elements.First; index >= 0; index = elements.After(index))
        {
            var member = source.Take(frame, in elements, index);
            if (member != Truth.False)
            {
                if (date.Date(frame) is { } day)
                {
                    days.Add((day.DayNumber << 1) | (member == Truth.True ? 0 : 1));
                }
                else
                {
                    undatedSure += member == Truth.True ? 1 : 0;
                    undatedPossible++;
                }
            }

            frame.Trace?.LeaveElement(member);
        }

        // Of equal days the sure entry comes first, so that a day is counted once and as sure where it can be.
        days.Sort(start, days.Count - start, null);
        var (sure, possible) = (0, 0);
        var previous = -1;
        for (var index = start; index < days.Count; index++)
        {
            var day = days[index] >> 1;
            if (day != previous)
            {
                possible++;
                sure += (days[index] & 1) == 0 ? 1 : 0;
                previous = day;
            }
        }

        days.RemoveRange(start, days.Count - start);

        // An element without a date may be of a day already counted, but it is of some day.
        var low = sure == 0 && undatedSure > 0 ? 1 : sure;
        return (low, elements.IsIncomplete ? null : possible + undatedPossible);
    }
}
