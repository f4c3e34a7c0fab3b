using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Tracing;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary><c>improvementAfter</c>: what the record states and what the scores show, for each scale of the measures asked about.</summary>
internal sealed class ImprovementEvaluator(ImprovementCondition condition) : ConditionEvaluator(condition)
{
    private readonly AssessmentScaleInfo[] scales = [.. AssessmentScales.All.Where(scale => condition.Measures.Contains(scale.Measures))];

    protected override Truth Run(EvaluationFrame frame)
    {
        var procedure = (Procedure)frame.Slot(condition.Procedure.Slot)!;
        var asked = new AskedImprovement(
            frame.Value(condition.AtLeast),
            condition.SustainedFor is null ? null : frame.Value(condition.SustainedFor),
            condition.SustainedFor?.Unit ?? string.Empty,
            condition);
        var scores = new ScoreHistory(frame, condition.Procedure.Slot, procedure, asked);
        scores.Watch(frame.Line.DateOfService);
        var responses = new StatedResponses(frame, condition.Procedure.Slot, procedure, asked);

        return scores.TooEarly ? this.TooEarly(frame, procedure, asked, responses) : this.Judge(frame, procedure, scores, responses);
    }

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
            // What an incomplete list does not show could be the improvement that is looked for.
            var more = procedure.Responses is { IsIncomplete: true } || frame.Episode.Assessments is { IsIncomplete: true };
            return more ? Kleene.Or(result, Truth.Unknown) : result;
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
