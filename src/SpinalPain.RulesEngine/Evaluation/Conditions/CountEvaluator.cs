using System.Linq.Expressions;
using System.Runtime.InteropServices;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class CountEvaluator(CountCondition condition, ElementSource source) : ConditionEvaluator(condition)
{
    private readonly PathReader? distinctBy = condition.DistinctBy is null ? null : new PathReader(condition.DistinctBy);

    public override IEnumerable<IGenerated> Parts => source.Parts;

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        if (this.distinctBy is null)
        {
            this.GenerateElements(code, ways);
        }
        else
        {
            this.GenerateDates(code, this.distinctBy.Path, ways);
        }

        return true;
    }

    private void GenerateElements(ConditionWriter code, Ways ways)
    {
        var (sure, possible) = (code.Counter(), code.Counter());
        var absent = Expression.Label();
        var list = source.Generate(code, this, ways, absent);
        var loop = list.BeginLoop();
        var (counts, perhaps) = (Expression.Label(), Expression.Label());
        source.WriteWhere(code, loop, new Ways(counts, loop.Next, perhaps));
        code.Mark(counts);
        code.Count(sure);
        code.Mark(perhaps);
        code.Count(possible);
        code.Go(loop.Next);
        loop.End();
        code.Mark(absent);
        code.DecideCount(sure, possible, list.IsOpen, condition.Comparison, condition.Limit, ways);
    }

    private void GenerateDates(ConditionWriter code, FactPath date, Ways ways)
    {
        var (undatedSure, undatedPossible) = (code.Counter(), code.Counter());
        var start = code.Let(GeneratedCall.Of<EvaluationFrame, int>(BeginDays, code.Frame));
        var absent = Expression.Label();
        var list = source.Generate(code, this, ways, absent);
        var loop = list.BeginLoop();
        var (counts, perhaps, undated) = (Expression.Label(), Expression.Label(), Expression.Label());
        var isSure = code.Flag();
        source.WriteWhere(code, loop, new Ways(counts, loop.Next, perhaps));
        code.Mark(counts);
        code.Raise(isSure);
        code.Mark(perhaps);
        code.Add(GeneratedCall.Of(AddDay, code.Frame, code.Number(date, undated), isSure));
        code.Go(loop.Next);
        code.Mark(undated);
        code.Count(undatedPossible);
        code.If(Expression.Not(isSure), loop.Next);
        code.Count(undatedSure);
        code.Go(loop.Next);
        loop.End();
        code.Mark(absent);
        code.Decide(GeneratedCall.Of(this.CompareDays, code.Frame, start, undatedSure, undatedPossible, list.IsOpen, code.Value(condition.Limit)), ways);
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

        var start = BeginDays(frame);
        var (undatedSure, undatedPossible) = (0, 0);
        for (var index = elements.First; index >= 0; index = elements.After(index))
        {
            var member = source.Take(frame, in elements, index);
            if (member != Truth.False)
            {
                if (date.Date(frame) is { } day)
                {
                    AddDay(frame, day.DayNumber, member == Truth.True);
                }
                else
                {
                    undatedSure += member == Truth.True ? 1 : 0;
                    undatedPossible++;
                }
            }

            frame.Trace?.LeaveElement(member);
        }

        return TakeDays(frame, start, undatedSure, undatedPossible, elements.IsIncomplete);
    }

    /// <summary>Where the days of this list begin: a list within a list needs its own stretch.</summary>
    private static int BeginDays(EvaluationFrame frame) => frame.Days.Count;

    /// <summary>Of equal days the sure entry is the smaller one.</summary>
    private static void AddDay(EvaluationFrame frame, int day, bool isSure) => frame.Days.Add((day << 1) | (isSure ? 0 : 1));

    /// <summary>How many different days were added.</summary>
    private static (int Low, int? High) TakeDays(EvaluationFrame frame, int start, int undatedSure, int undatedPossible, bool isIncomplete)
    {
        // As the sure entry comes first, a day is counted once and as sure where it can be.
        var days = CollectionsMarshal.AsSpan(frame.Days)[start..];
        if (days.Length > 1)
        {
            days.Sort();
        }

        var (sure, possible) = (0, 0);
        var previous = -1;
        foreach (var entry in days)
        {
            if (entry >> 1 != previous)
            {
                possible++;
                sure += (entry & 1) == 0 ? 1 : 0;
                previous = entry >> 1;
            }
        }

        frame.Days.RemoveRange(start, days.Length);

        // An element without a date may be of a day already counted, but it is of some day.
        var low = sure == 0 && undatedSure > 0 ? 1 : sure;
        return (low, isIncomplete ? null : possible + undatedPossible);
    }

    private Truth CompareDays(EvaluationFrame frame, int start, int undatedSure, int undatedPossible, bool isIncomplete, decimal limit)
    {
        var (low, high) = TakeDays(frame, start, undatedSure, undatedPossible, isIncomplete);
        return Kleene.Compare(low, high, condition.Comparison, limit);
    }
}
