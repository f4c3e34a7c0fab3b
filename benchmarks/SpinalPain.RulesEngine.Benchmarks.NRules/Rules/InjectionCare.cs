using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Benchmarks.HandWritten;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>An injection before the pain lasted and care failed, and none against refractory zoster.</summary>
[Name("esi.duration-and-care")]
internal sealed class InjectionCare : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        this.When()
            .Match(() => line, each => Governed.ByInjections(each))
            .Not<Diagnosis>(each => each.Region == line.Region && each.Kind == DiagnosisKind.AcuteHerpesZosterPain && each.RefractoryToConservativeCare == true)
            .Or(lacking => lacking
                .Not<Symptom>(each => each.Region == line.Region && each.GreatlyImpactsLifeOrFunction == true && Elapsed.Days(each.OnsetOn, line.DateOfService) >= Thresholds.PainDays)
                .Not<ConservativeTreatment>(each => each.Region == line.Region
                    && each.StartedOn < line.DateOfService
                    && (each.Outcome == TreatmentOutcome.NotTolerated
                        || (each.Outcome == TreatmentOutcome.Failed && each.EndedOn <= line.DateOfService && Elapsed.Days(each.StartedOn, each.EndedOn) >= Thresholds.FailedCareDays))));
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.NotCovered)));
    }
}
