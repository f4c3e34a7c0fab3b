using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>An injection without X-ray guidance and contrast, where nothing excuses it.</summary>
[Name("esi.image-guidance")]
internal sealed class InjectionGuidance : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        IEnumerable<Contraindication> excuses = null!;
        this.When()
            .Match(() => line, each => Governed.ByInjections(each))
            .Query(() => excuses, contraindications => contraindications
                .Match<Contraindication>(each => (each.Kind == ContraindicationKind.ContrastAllergy || each.Kind == ContraindicationKind.Pregnancy) && each.Documented == true)
                .Collect())
            .Having(() => !((line.Guidance == ImageGuidance.ComputedTomography || line.Guidance == ImageGuidance.Fluoroscopy) && line.Contrast == true)
                && !(excuses.Any() && line.Contrast == false && line.Guidance != ImageGuidance.None));
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.NotCovered)));
    }
}
