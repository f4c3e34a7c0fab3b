using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>An injection after one of the same request that is not on record.</summary>
[Name("esi.earlier-lines")]
internal sealed class InjectionLines : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        RequestedLine other = null!;
        this.When()
            .Match(() => line, each => Governed.ByInjections(each))
            .Match(() => other, each => Governed.HasInjectionCode(each), each => each.Region == line.Region && each.DateOfService < line.DateOfService)
            .Not<Procedure>(each => History.IsEarlierInjection(each, line) && each.PerformedOn == other.DateOfService);
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.MoreInformationNeeded)));
    }
}
