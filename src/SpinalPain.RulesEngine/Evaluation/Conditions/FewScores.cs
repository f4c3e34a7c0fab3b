using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using Moment = SpinalPain.RulesEngine.Evaluation.Conditions.ScoresAround.Moment;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>
/// Whether few scores of a scale show improvement, where only truth is asked for. One look at each, instead of the searches by which
/// <see cref="ScoreHistory"/> finds them among many.
/// </summary>
internal readonly ref struct FewScores
{
    /// <summary>As many scores of a scale as are few.</summary>
    public const int Most = ScoreIndex.Few;

    private readonly FactList<Assessment> assessments;
    private readonly ScoresAround around;
    private readonly decimal percent;
    private readonly int until;

    /// <summary>Prepares to look at scores.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="percent">The least improvement in percent of baseline.</param>
    /// <param name="until">The number of the day until which it must last; negative when it may come at any time.</param>
    public FewScores(EvaluationFrame frame, Procedure procedure, decimal percent, int until)
    {
        this.assessments = frame.Episode.Assessments!;
        this.around = new ScoresAround(frame, procedure);
        this.percent = percent;
        this.until = until;
    }

    /// <summary>Whether a scale was used after the procedure, and what its scores come to.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="scores">All of its scores.</param>
    /// <param name="truth">What they come to.</param>
    public bool For(AssessmentScaleInfo scale, ReadOnlySpan<long> scores, out Truth truth)
    {
        truth = Truth.Unknown;
        Span<long> follow = stackalloc long[Most];
        var (count, lastBefore, before, isContradicted) = (0, ScoreIndex.Undated, 0, false);
        foreach (var entry in scores)
        {
            switch (this.around.MomentOf(entry))
            {
                case Moment.Before when ScoreIndex.DayOf(entry) > lastBefore:
                    (lastBefore, before, isContradicted) = (ScoreIndex.DayOf(entry), ScoreIndex.PlaceOf(entry), false);
                    break;
                case Moment.Before when ScoreIndex.DayOf(entry) == lastBefore:
                    isContradicted |= this.assessments[before].Score != this.assessments[ScoreIndex.PlaceOf(entry)].Score;
                    break;
                case Moment.After:
                    AddInOrder(follow, count++, ScoreIndex.MomentOf(entry));
                    break;
                case Moment.Unclear:
                    return true;
            }
        }

        var hasBaseline = lastBefore != ScoreIndex.Undated && !isContradicted;
        if (count > 0 && hasBaseline && !this.assessments.IsIncomplete && this.assessments[before].Score is { } baseline && baseline != 0 && scale.Holds(baseline))
        {
            truth = this.until < 0 ? this.AnyFollowUp(scale, baseline, follow[..count]) : this.Sustained(scale, baseline, follow[..count]);
        }

        return count > 0;
    }

    /// <summary>Scores of one kind come in the order of their days, so that there is little to move.</summary>
    private static void AddInOrder(Span<long> moments, int count, long moment)
    {
        for (; count > 0 && moments[count - 1] > moment; count--)
        {
            moments[count] = moments[count - 1];
        }

        moments[count] = moment;
    }

    private Truth AnyFollowUp(AssessmentScaleInfo scale, decimal baseline, ReadOnlySpan<long> follow)
    {
        var needed = this.percent * baseline;
        var result = Truth.False;
        while (!follow.IsEmpty && result != Truth.True)
        {
            result = Kleene.Or(result, this.DayReaches(scale, baseline, needed, ref follow));
        }

        return result;
    }

    private Truth Sustained(AssessmentScaleInfo scale, decimal baseline, ReadOnlySpan<long> follow)
    {
        var needed = this.percent * baseline;
        var (throughout, atEnd, hasEnd) = (Truth.True, Truth.False, false);
        while (!follow.IsEmpty && throughout != Truth.False)
        {
            var day = ScoreIndex.DayOf(follow[0]);
            var truth = this.DayReaches(scale, baseline, needed, ref follow);
            throughout = day <= this.until ? Kleene.And(throughout, truth) : throughout;
            atEnd = day >= this.until ? Kleene.Or(atEnd, truth) : atEnd;
            hasEnd |= day >= this.until;
        }

        return Kleene.And(throughout, hasEnd ? atEnd : Truth.Unknown);
    }

    private Truth DayReaches(AssessmentScaleInfo scale, decimal baseline, decimal needed, ref ReadOnlySpan<long> follow)
    {
        var (holds, fails, unknown) = (false, false, false);
        for (var day = ScoreIndex.DayOf(follow[0]); !follow.IsEmpty && ScoreIndex.DayOf(follow[0]) == day; follow = follow[1..])
        {
            if (this.assessments[ScoreIndex.PlaceOf(follow[0])].Score is { } score && scale.Holds(score))
            {
                var reaches = scale.Improvement(baseline, score) * 100 >= needed;
                holds |= reaches;
                fails |= !reaches;
            }
            else
            {
                unknown = true;
            }
        }

        return unknown || (holds && fails) ? Truth.Unknown : Kleene.From(holds);
    }
}
