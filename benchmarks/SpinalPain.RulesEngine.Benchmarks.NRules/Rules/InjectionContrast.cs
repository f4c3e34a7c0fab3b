using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>An injection without contrast before it, where nothing excuses it.</summary>
[Name("esi.contrast-first")]
internal sealed class InjectionContrast : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        this.When()
            .Match(() => line, each => Governed.ByInjections(each), each => each.ContrastInjectedFirst != true)
            .Not<Contraindication>(each => each.Documented == true);
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.NotCovered)));
    }
}
