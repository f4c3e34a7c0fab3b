using System.Collections.Immutable;
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
    /// <summary>The scales of the measures asked about, a bit for each.</summary>
    private readonly int scaleBits = BitsOf(condition.Measures);

    private readonly Func<int, int, int> addDuration = CalendarArithmetic.Adding(condition.SustainedFor?.Unit ?? string.Empty);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var procedure = code.ElementOf(condition.Procedure.Slot, typeof(Procedure)).Value;
        code.Decide(GeneratedCall.Of<EvaluationFrame, Procedure, Truth>(this.Find, code.Frame, procedure), ways);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame)
    {
        var procedure = (Procedure)frame.Slot(condition.Procedure.Slot)!;
        if (frame.IsSilent)
        {
            return this.Find(frame, procedure);
        }

        var asked = this.Asked(frame);
        var scores = new ScoreHistory(frame, condition.Procedure.Slot, procedure, asked);
        scores.Watch(frame.Line.DateOfService);
        var responses = new StatedResponses(frame, condition.Procedure.Slot, procedure, asked);

        return scores.TooEarly ? this.TooEarly(frame, procedure, asked, responses) : this.Judge(frame, procedure, scores, responses);
    }

    /// <summary>The same where only truth is asked for: the scales that are in the record, and of few scores no more than one look at each.</summary>
    private Truth Find(EvaluationFrame frame, Procedure procedure)
    {
        var isStated = procedure.Responses is { Count: > 0 };
        var until = this.Until(frame, procedure);
        if (frame.Line.DateOfService.DayNumber < until)
        {
            return isStated ? this.TooEarly(frame, procedure, this.Asked(frame), this.Responses(frame, procedure)) : Truth.False;
        }

        var scores = new FewScores(frame, procedure, frame.Thresholds.Numbers[condition.AtLeast.Index], until);
        var (result, speaks) = (Truth.False, false);
        for (var left = frame.Scores.All; !left.IsEmpty;)
        {
            var ofScale = ScoreIndex.TakeScale(ref left);
            var number = ScoreIndex.ScaleOf(ofScale[0]);
            if ((this.scaleBits & (1 << number)) != 0)
            {
                var (scale, stated) = (AssessmentScales.All[number], Truth.Unknown);
                var isScored = ofScale.Length <= FewScores.Most ? scores.For(scale, ofScale, out var scored) : this.IsScored(frame, procedure, scale, out scored);
                if ((isStated && this.Responses(frame, procedure).For(scale, out stated)) || isScored)
                {
                    speaks = true;
                    result = Kleene.Or(result, Agree(frame, scale, stated, scored));
                }
            }
        }

        if (isStated)
        {
            this.AddStated(frame, this.Responses(frame, procedure), ref result, ref speaks);
        }

        return !speaks ? Truth.Unknown
            : MayHoldMore(frame, procedure) ? Kleene.Or(result, Truth.Unknown)
            : result;
    }

    /// <summary>The first of scales that are the bits of a number.</summary>
    private static AssessmentScaleInfo FirstOf(int bits) => AssessmentScales.All[BitOperations.TrailingZeroCount(bits)];

    private static int BitsOf(ImmutableArray<AssessmentMeasure> measures)
    {
        var bits = 0;
        foreach (var scale in AssessmentScales.All)
        {
            foreach (var measure in measures)
            {
                bits |= scale.Measures == measure ? 1 << (int)scale.Scale : 0;
            }
        }

        return bits;
    }

    /// <summary>The number of the day until which the improvement must last; negative when it may come at any time, or nobody knows.</summary>
    private int Until(EvaluationFrame frame, Procedure procedure) =>
        condition.SustainedFor is { } duration && procedure.PerformedOn is { } day ? this.addDuration(day.DayNumber, frame.Thresholds.Wholes[duration.Index]) : -1;

    /// <summary>Adds responses that are stated on other scales than those of the scores, or on none.</summary>
    private void AddStated(EvaluationFrame frame, StatedResponses responses, ref Truth result, ref bool speaks)
    {
        for (var left = responses.Scales & this.scaleBits & ~frame.Scores.Scales; left != 0; left &= left - 1)
        {
            responses.For(FirstOf(left), out var stated);
            speaks = true;
            result = Kleene.Or(result, stated);
        }

        var unattributed = responses.WithoutScale();
        speaks |= unattributed == Truth.Unknown;
        result = Kleene.Or(result, unattributed);
    }

    private bool IsScored(EvaluationFrame frame, Procedure procedure, AssessmentScaleInfo scale, out Truth scored) =>
        new ScoreHistory(frame, condition.Procedure.Slot, procedure, this.Asked(frame)).For(scale, out scored);

    private StatedResponses Responses(EvaluationFrame frame, Procedure procedure) => new(frame, condition.Procedure.Slot, procedure, this.Asked(frame));

    private AskedImprovement Asked(EvaluationFrame frame) =>
        new(frame.Value(condition.AtLeast), condition.SustainedFor is null ? null : frame.Value(condition.SustainedFor), condition.SustainedFor?.Unit ?? string.Empty, condition);

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
        for (var left = this.scaleBits; left != 0; left &= left - 1)
        {
            var scale = FirstOf(left);
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
        for (var left = this.scaleBits; left != 0; left &= left - 1)
        {
            var scale = FirstOf(left);
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
