using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>A claim for an injection without its report.</summary>
[Name("esi.procedure-report")]
internal sealed class InjectionReport : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        this.When()
            .Match<PatientEpisode>(episode => episode.Stage == ReviewStage.ClaimReview)
            .Match(() => line, each => Governed.ByInjections(each))
            .Not<Document>(each => each.Lines!.Contains(line.Id)
                && (each.Kind == DocumentKind.OperativeReport || each.Kind == DocumentKind.ProcedureReport)
                && each.DatedOn >= line.DateOfService
                && each.Contents!.Contains(DocumentContent.Indications)
                && each.Contents!.Contains(DocumentContent.MedicalNecessity)
                && each.Contents!.Contains(DocumentContent.PainReliefBefore)
                && each.Contents!.Contains(DocumentContent.PainReliefAfter));
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.MoreInformationNeeded)));
    }
}
