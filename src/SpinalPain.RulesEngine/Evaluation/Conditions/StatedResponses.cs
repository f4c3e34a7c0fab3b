using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>The responses to a procedure as the record states them.</summary>
internal readonly ref struct StatedResponses(EvaluationFrame frame, int procedureSlot, Procedure procedure, AskedImprovement asked)
{
    private static readonly Fact ScaleFact = FactVocabulary.ProcedureResponse.Find("scale")!;
    private static readonly Fact PercentFact = FactVocabulary.ProcedureResponse.Find("improvementPercent")!;
    private static readonly Fact MonthsFact = FactVocabulary.ProcedureResponse.Find("sustainedMonths")!;
    private static readonly Fact ResponsesFact = FactVocabulary.Procedure.Find("responses")!;

    /// <summary>The scales that responses are stated on, a bit for each.</summary>
    public int Scales
    {
        get
        {
            var scales = 0;
            for (var index = 0; index < procedure.Responses?.Count; index++)
            {
                if (procedure.Responses[index].Scale is { } scale && (uint)scale < (uint)AssessmentScales.All.Length)
                {
                    scales |= 1 << (int)scale;
                }
            }

            return scales;
        }
    }

    /// <summary>Whether a response on a scale is stated, and what the best of them comes to.</summary>
    public bool For(AssessmentScaleInfo scale, out Truth truth)
    {
        truth = Truth.Unknown;
        var found = false;
        for (var index = 0; index < procedure.Responses?.Count; index++)
        {
            var response = procedure.Responses[index];
            if (response.Scale == scale.Scale)
            {
                var one = this.Judge(response, index, scale);
                truth = found ? Kleene.Or(truth, one) : one;
                found = true;
            }
        }

        return found;
    }

    /// <summary>Unknown when a response without a scale could be the one looked for; else false.</summary>
    public Truth WithoutScale()
    {
        for (var index = 0; index < procedure.Responses?.Count; index++)
        {
            if (procedure.Responses[index] is var response && !(response.Scale is { } scale && Enum.IsDefined(scale)) && this.Reaches(response) != Truth.False)
            {
                this.Note(index, ScaleFact);
                return Truth.Unknown;
            }
        }

        return Truth.False;
    }

    public void NoteAbsence() => frame.Trace?.ReadAt(frame.Trace.PlaceOf(procedureSlot), ResponsesFact, procedure);

    private Truth Judge(ProcedureResponse response, int index, AssessmentScaleInfo scale)
    {
        this.Note(index, PercentFact);
        if (asked.Duration is not null)
        {
            this.Note(index, MonthsFact);
        }

        this.Watch(response);
        var truth = this.Reaches(response);
        if (response.ImprovementPercent is { } percent)
        {
            frame.Trace?.MeasureImprovement("stated improvement on the ", scale.Title, percent, asked, percent >= asked.Percent);
        }

        return truth;
    }

    private void Watch(ProcedureResponse response)
    {
        if (response.ImprovementPercent is { } percent)
        {
            frame.Observer?.Compared(asked.Condition, asked.Parameter, Boundaries.OfNumber(percent, asked.Percent));
        }

        if (response.SustainedMonths is { } months && asked.Duration is { } duration)
        {
            frame.Observer?.Compared(asked.Condition, asked.Condition.SustainedFor!, Boundaries.OfNumber(months, InMonths(duration, asked.Unit)));
        }
    }

    private Truth Reaches(ProcedureResponse response)
    {
        var enough = response.ImprovementPercent is { } percent ? Kleene.From(percent >= asked.Percent) : Truth.Unknown;
        if (asked.Duration is not { } duration)
        {
            return enough;
        }

        var lasted = response.SustainedMonths is { } months ? Kleene.From(months >= InMonths(duration, asked.Unit)) : Truth.Unknown;
        return Kleene.And(enough, lasted);
    }

    /// <summary>The checker allows months and years only.</summary>
    private static decimal InMonths(decimal duration, string unit) => unit == Units.Years ? duration * 12 : duration;

    private void Note(int index, Fact fact)
    {
        if (frame.Trace is { } trace)
        {
            trace.ReadAt(trace.ElementOf(trace.PlaceOf(procedureSlot), ResponsesFact, procedure.Responses!, index), fact, procedure.Responses![index], procedure.PerformedOn);
        }
    }
}
