using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>An injection without a diagnosis that indicates it, or without imaging that agrees.</summary>
[Name("esi.indication")]
internal sealed class InjectionIndicated : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        this.When()
            .Match(() => line, each => Governed.ByInjections(each))
            .Or(lacking => lacking
                .Not<Diagnosis>(each => each.Region == line.Region && Indications.Accept(each))
                .Not<ImagingStudy>(each => each.Region == line.Region && each.PerformedOn <= line.DateOfService && each.Concordant == true));
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.NotCovered)));
    }
}
