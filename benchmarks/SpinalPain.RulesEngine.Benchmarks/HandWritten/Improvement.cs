using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>Improvement after a procedure: what the record states and what the scores show, one scale at a time.</summary>
internal static class Improvement
{
    public static AssessmentScaleInfo[] PainScales { get; } = [.. AssessmentScales.All.Where(scale => scale.Measures == AssessmentMeasure.Pain)];

    public static AssessmentScaleInfo[] FunctionScales { get; } = [.. AssessmentScales.All.Where(scale => scale.Measures == AssessmentMeasure.Function)];

    public static AssessmentScaleInfo[] AllScales { get; } = [.. AssessmentScales.All];

    /// <summary>Whether one of the scales shows the improvement: at any time, or for so many months.</summary>
    public static bool? On(AssessmentScaleInfo[] scales, PatientEpisode episode, RequestedLine line, Procedure procedure, decimal percent, int months = 0)
    {
        var until = months > 0 ? procedure.PerformedOn?.AddMonths(months) : null;
        if (until > line.DateOfService)
        {
            return IsStatedOnAny(scales, procedure, percent, months) ? null : false;
        }

        var history = new ScoredHistory(episode, line, procedure);
        var (used, unclear) = history.Scales();
        bool? result = false;
        var speaks = false;
        foreach (var scale in scales)
        {
            var isUsed = (used & (1 << (int)scale.Scale)) != 0;
            var stated = Stated(procedure, scale.Scale, percent, months, out var isStated);
            if (!isUsed && !isStated)
            {
                continue;
            }

            speaks = true;
            var isClear = isUsed && (unclear & (1 << (int)scale.Scale)) == 0 && !episode.Assessments!.IsIncomplete;
            var scored = isClear ? history.Improved(scale, percent, until) : null;
            result |= stated is null || stated == scored ? scored : scored is null ? stated : null;
        }

        if (MayBeOnAnyScale(procedure, percent, months))
        {
            (speaks, result) = (true, result | null);
        }

        if (!speaks)
        {
            return null;
        }

        return procedure.Responses is { IsIncomplete: true } || episode.Assessments is { IsIncomplete: true } ? result | null : result;
    }

    private static bool? Stated(Procedure procedure, AssessmentScale scale, decimal percent, int months, out bool isStated)
    {
        isStated = false;
        bool? best = null;
        if (procedure.Responses is { Count: > 0 } responses)
        {
            foreach (var response in responses)
            {
                if (response.Scale == scale)
                {
                    best = isStated ? best | Suffices(response, percent, months) : Suffices(response, percent, months);
                    isStated = true;
                }
            }
        }

        return best;
    }

    private static bool? Suffices(ProcedureResponse response, decimal percent, int months)
    {
        bool? enough = response.ImprovementPercent is { } improvement ? improvement >= percent : null;
        return months == 0 ? enough : enough & (response.SustainedMonths is { } lasted ? lasted >= months : null);
    }

    private static bool MayBeOnAnyScale(Procedure procedure, decimal percent, int months)
    {
        if (procedure.Responses is { Count: > 0 } responses)
        {
            foreach (var response in responses)
            {
                if (response.Scale is null && Suffices(response, percent, months) != false)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsStatedOnAny(AssessmentScaleInfo[] scales, Procedure procedure, decimal percent, int months)
    {
        foreach (var scale in scales)
        {
            if (Stated(procedure, scale.Scale, percent, months, out _) == true)
            {
                return true;
            }
        }

        return false;
    }
}
