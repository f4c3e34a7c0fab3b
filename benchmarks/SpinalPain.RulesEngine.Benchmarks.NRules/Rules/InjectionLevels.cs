using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Benchmarks.HandWritten;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>An injection that is not transforaminal, at more than one level.</summary>
[Name("esi.levels")]
internal sealed class InjectionLevels : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        this.When()
            .Match(() => line, each => Governed.ByInjections(each), each => each.Approach != InjectionApproach.Transforaminal && each.Levels!.Count > Thresholds.InjectionLevels);
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.NotCovered)));
    }
}
