using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>A score and what it is to a procedure.</summary>
internal sealed record PlacedScore(Assessment Assessment, ScorePlace Place)
{
    /// <summary>Places a score.</summary>
    /// <param name="assessment">The score.</param>
    /// <param name="question">What is asked of the procedure.</param>
    /// <param name="blocks">Ids of all diagnostic blocks: while the agent of one acts, a score is no baseline of anything.</param>
    public static PlacedScore Of(Assessment assessment, ImprovementQuestion question, IReadOnlySet<string> blocks) =>
        new(assessment, PlaceOf(assessment, question, assessment.AfterProcedure is { } measured && blocks.Contains(measured)));

    private static ScorePlace PlaceOf(Assessment assessment, ImprovementQuestion question, bool isOfBlock)
    {
        var isOfAnotherBlock = isOfBlock && assessment.AfterProcedure != question.Procedure.Id;
        if (assessment.AssessedOn is not { } day)
        {
            return isOfAnotherBlock ? ScorePlace.PassedOver : ScorePlace.Untold;
        }

        if (question.Procedure.PerformedOn is not { } performed)
        {
            return ScorePlace.Untold;
        }

        return day < performed ? (isOfBlock ? ScorePlace.PassedOver : ScorePlace.Before)
            : day > performed ? OnLaterDay(assessment, question)
            : isOfAnotherBlock ? ScorePlace.PassedOver
            : OnDayOf(assessment, question.Procedure.Id);
    }

    /// <summary>On the day of the procedure only what a score says itself tells; one that claims both contradicts itself.</summary>
    private static ScorePlace OnDayOf(Assessment assessment, string procedure) =>
        (assessment.BeforeProcedure == procedure, assessment.AfterProcedure == procedure) switch
        {
            (true, false) => ScorePlace.Before,
            (false, true) => ScorePlace.FollowUp,
            _ => ScorePlace.Untold,
        };

    private static ScorePlace OnLaterDay(Assessment assessment, ImprovementQuestion question)
    {
        if (assessment.AfterProcedure is { } measured)
        {
            return measured == question.Procedure.Id ? ScorePlace.FollowUp : ScorePlace.PassedOver;
        }

        // The agent of a block acts for hours, so a score follows it only where it says so.
        return question.Procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock ? ScorePlace.PassedOver
            : assessment.AssessedOn == question.DateOfService && assessment.BeforeProcedure is null ? ScorePlace.Untold
            : ScorePlace.FollowUp;
    }
}
