using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>A score and where it stands to a procedure.</summary>
/// <param name="Assessment">The score.</param>
/// <param name="IsBefore">Whether it may serve as the baseline of the procedure.</param>
/// <param name="IsAfter">Whether it is a follow-up of the procedure.</param>
internal sealed record PlacedScore(Assessment Assessment, Truth IsBefore, Truth IsAfter)
{
    /// <summary>Whether the record does not tell what the score is to the procedure.</summary>
    public bool IsOpen => this.IsBefore == Truth.Unknown || this.IsAfter == Truth.Unknown;

    /// <summary>Places a score.</summary>
    /// <param name="assessment">The score.</param>
    /// <param name="question">What is asked of the procedure.</param>
    /// <param name="blocks">Ids of all diagnostic blocks: while the agent of one acts, a score is no baseline of anything.</param>
    public static PlacedScore Of(Assessment assessment, ImprovementQuestion question, IReadOnlySet<string> blocks)
    {
        if (question.Procedure.PerformedOn is not { } performed)
        {
            return new PlacedScore(assessment, Truth.Unknown, Truth.Unknown);
        }

        var (before, after) = ByTime(assessment, performed, question);
        return new PlacedScore(
            assessment,
            Kleene.And(before, Kleene.From(assessment.AfterProcedure is not { } effect || !blocks.Contains(effect))),
            Kleene.And(after, Kleene.From(MeasuresEffect(assessment, question.Procedure))));
    }

    /// <summary>Whether a score was taken before or after the procedure, by its day and by what it says itself.</summary>
    private static (Truth Before, Truth After) ByTime(Assessment assessment, DateOnly performed, ImprovementQuestion question)
    {
        if (assessment.AssessedOn is not { } day)
        {
            return (Truth.Unknown, Truth.Unknown);
        }

        if (day != performed)
        {
            return (Kleene.From(day < performed), day < performed ? Truth.False : CountsUntilService(assessment, question));
        }

        // On the day itself only what the score says tells; one that claims both contradicts itself.
        var (before, after) = (assessment.BeforeProcedure == question.Procedure.Id, assessment.AfterProcedure == question.Procedure.Id);
        return before == after ? (Truth.Unknown, Truth.Unknown) : (Kleene.From(before), Kleene.From(after));
    }

    /// <summary>A score of the date of service may have been taken before the service or after it, which only the score itself can say.</summary>
    private static Truth CountsUntilService(Assessment assessment, ImprovementQuestion question) =>
        assessment.AssessedOn == question.DateOfService && assessment is { BeforeProcedure: null, AfterProcedure: null } ? Truth.Unknown : Truth.True;

    /// <summary>A score that measures the effect of another procedure says nothing of this one, and one of a block must name it.</summary>
    private static bool MeasuresEffect(Assessment assessment, Procedure procedure) =>
        assessment.AfterProcedure == procedure.Id || (assessment.AfterProcedure is null && procedure.Kind != ProcedureKind.DiagnosticMedialBranchBlock);
}
