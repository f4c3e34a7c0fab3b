using System.Linq.Expressions;
using System.Numerics;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Evaluation.Tracing;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary><c>improvementAfter</c>: what the record states and what the scores show, for each scale of the measures asked about.</summary>
internal sealed class ImprovementEvaluator(ImprovementCondition condition) : ConditionEvaluator(condition)
{
    private readonly AssessmentScaleInfo[] scales = [.. AssessmentScales.All.Where(scale => condition.Measures.Contains(scale.Measures))];

    /// <summary>The same scales, a bit for each.</summary>
    private readonly int scaleBits = AssessmentScales.All.Where(scale => condition.Measures.Contains(scale.Measures)).Sum(scale => 1 << (int)scale.Scale);

    private readonly string unit = condition.SustainedFor?.Unit ?? string.Empty;

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var duration = condition.SustainedFor is { } sustained ? Expression.Convert(code.Value(sustained), typeof(decimal?)) : (Expression)Expression.Constant(null, typeof(decimal?));
        var procedure = code.ElementOf(condition.Procedure.Slot, typeof(Procedure)).Value;
        code.Decide(GeneratedCall.Of(new Func<EvaluationFrame, Procedure, decimal, decimal?, Truth>(this.Find), code.Frame, procedure, code.Value(condition.AtLeast), duration), ways);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame)
    {
        var procedure = (Procedure)frame.Slot(condition.Procedure.Slot)!;
        var percent = frame.Value(condition.AtLeast);
        decimal? duration = condition.SustainedFor is null ? null : frame.Value(condition.SustainedFor);
        if (frame.IsSilent)
        {
            return this.Find(frame, procedure, percent, duration);
        }

        var asked = new AskedImprovement(percent, duration, this.unit, condition);
        var scores = new ScoreHistory(frame, condition.Procedure.Slot, procedure, asked);
        scores.Watch(frame.Line.DateOfService);
        var responses = new StatedResponses(frame, condition.Procedure.Slot, procedure, asked);

        return scores.TooEarly ? this.TooEarly(frame, procedure, asked, responses) : this.Judge(frame, procedure, scores, responses);
    }

    /// <summary>The same where only truth is asked for: the scales that are in the record, and of few scores no more than one look at each.</summary>
    private Truth Find(EvaluationFrame frame, Procedure procedure, decimal percent, decimal? duration)
    {
        var asked = new AskedImprovement(percent, duration, this.unit, condition);
        var responses = new StatedResponses(frame, condition.Procedure.Slot, procedure, asked);
        DateOnly? until = procedure.PerformedOn is { } day && duration is { } time ? CalendarArithmetic.Add(day, time, this.unit) : null;
        if (frame.Line.DateOfService < until)
        {
            return this.TooEarly(frame, procedure, asked, responses);
        }

        var around = new ScoresAround(frame, procedure);
        var few = new FewScores(frame.Episode.Assessments, around, percent, until?.DayNumber);
        var (result, speaks) = (Truth.False, false);
        for (var left = (around.Scales | responses.Scales) & this.scaleBits; left != 0; left &= left - 1)
        {
            var scale = AssessmentScales.All[BitOperations.TrailingZeroCount(left)];
            var isStated = responses.For(scale, out var stated);
            var isScored = around.Of(scale.Scale).Length <= FewScores.Most
                ? few.For(scale, out var scored)
                : new ScoreHistory(frame, condition.Procedure.Slot, procedure, asked).For(scale, out scored);
            if (isStated || isScored)
            {
                speaks = true;
                result = Kleene.Or(result, Agree(frame, scale, stated, scored));
            }
        }

        var unattributed = responses.WithoutScale();
        if (!speaks && unattributed != Truth.Unknown)
        {
            return Truth.Unknown;
        }

        result = Kleene.Or(result, unattributed);
        return MayHoldMore(frame, procedure) ? Kleene.Or(result, Truth.Unknown) : result;
    }

    /// <summary>What an incomplete list does not show could be the improvement that is looked for.</summary>
    private static bool MayHoldMore(EvaluationFrame frame, Procedure procedure) =>
        procedure.Responses is { IsIncomplete: true } || frame.Episode.Assessments is { IsIncomplete: true };

    private static Truth Agree(EvaluationFrame frame, AssessmentScaleInfo scale, Truth stated, Truth scored)
    {
        if (stated == Truth.Unknown || stated == scored)
        {
            return scored;
        }

        if (scored == Truth.Unknown)
        {
            return stated;
        }

        frame.Trace?.Contradict($"The stated response and the dated scores on the {scale.Title} contradict each other.");
        return Truth.Unknown;
    }

    private Truth Judge(EvaluationFrame frame, Procedure procedure, ScoreHistory scores, StatedResponses responses)
    {
        var result = Truth.False;
        var speaks = false;
        foreach (var scale in this.scales)
        {
            var isStated = responses.For(scale, out var stated);
            var isScored = scores.For(scale, out var scored);
            if (isStated || isScored)
            {
                speaks = true;
                result = Kleene.Or(result, Agree(frame, scale, stated, scored));
            }
        }

        var unattributed = responses.WithoutScale();
        result = Kleene.Or(result, unattributed);
        if (speaks || unattributed == Truth.Unknown)
        {
            return MayHoldMore(frame, procedure) ? Kleene.Or(result, Truth.Unknown) : result;
        }

        responses.NoteAbsence();
        scores.NoteAbsence();
        return Truth.Unknown;
    }

    /// <summary>Before the time is over nothing can have lasted so long, whatever the scores are; only a statement can claim it.</summary>
    private Truth TooEarly(EvaluationFrame frame, Procedure procedure, AskedImprovement asked, StatedResponses responses)
    {
        this.NoteTooEarly(frame, procedure, asked);
        foreach (var scale in this.scales)
        {
            if (responses.For(scale, out var stated) && stated == Truth.True)
            {
                frame.Trace?.Contradict("The stated response lasted longer than the time since the procedure.");
                return Truth.Unknown;
            }
        }

        return Truth.False;
    }

    private void NoteTooEarly(EvaluationFrame frame, Procedure procedure, AskedImprovement asked)
    {
        if (frame.Trace is { } trace && procedure.PerformedOn is { } performedOn)
        {
            var place = trace.PlaceOf(condition.Procedure.Slot);
            var days = frame.Line.DateOfService.DayNumber - performedOn.DayNumber;
            trace.ReadAt(place, ScoreHistory.PerformedOnFact, procedure);
            trace.MeasureTimeToLine(new NamedFact(place, ScoreHistory.PerformedOnFact), days, condition.SustainedFor!, asked.Duration!.Value);
        }
    }
}
