using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>An injection against pain that does not greatly impact life or function.</summary>
[Name("esi.severity")]
internal sealed class InjectionSeverity : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        this.When()
            .Match(() => line, each => Governed.ByInjections(each))
            .Not<Symptom>(each => each.Region == line.Region && each.GreatlyImpactsLifeOrFunction == true);
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.NotCovered)));
    }
}
