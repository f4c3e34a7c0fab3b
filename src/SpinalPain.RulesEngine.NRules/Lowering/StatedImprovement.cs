using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>Improvement as the record states it.</summary>
internal sealed class StatedImprovement(ImprovementQuestion question)
{
    private readonly FactList<ProcedureResponse> responses = question.Procedure.Responses ?? [];

    /// <summary>Whether the record is known to show only a part of the responses.</summary>
    public bool IsIncomplete => this.responses.IsIncomplete;

    /// <summary>What the responses come to that do not say their scale: unknown, but false when each of them fails on its own.</summary>
    public Truth WithoutScale => Kleene.And(Truth.Unknown, Truths.Any(this.Named(null)));

    public bool IsOn(AssessmentScale scale) => this.Named(scale).Any();

    /// <summary>What the responses on one scale come to, of which one that suffices is enough; unknown when there is none.</summary>
    public Truth On(AssessmentScale scale) => this.IsOn(scale) ? Truths.Any(this.Named(scale)) : Truth.Unknown;

    private static Truth Reaches(decimal? value, decimal least) => value is { } known ? Kleene.From(known >= least) : Truth.Unknown;

    /// <summary>A number that stands for no scale says nothing.</summary>
    private static AssessmentScale? ScaleOf(ProcedureResponse response) =>
        AssessmentScales.All.Any(known => known.Scale == response.Scale) ? response.Scale : null;

    private IEnumerable<Truth> Named(AssessmentScale? scale) => this.responses.Where(response => ScaleOf(response) == scale).Select(this.Suffices);

    private Truth Suffices(ProcedureResponse response) => Kleene.And(
        Reaches(response.ImprovementPercent, question.Percentage),
        question.Months is { } months ? Reaches(response.SustainedMonths, months) : Truth.True);
}
