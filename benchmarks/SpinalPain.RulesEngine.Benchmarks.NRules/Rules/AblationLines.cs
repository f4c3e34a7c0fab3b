using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>An ablation after one of the same request that is not on record.</summary>
[Name("rfa.earlier-lines")]
internal sealed class AblationLines : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        RequestedLine other = null!;
        this.When()
            .Match(() => line, each => Governed.ByAblations(each))
            .Match(() => other, each => Governed.HasAblationCode(each), each => each.Region == line.Region && each.DateOfService < line.DateOfService)
            .Not<Procedure>(each => each.Kind == ProcedureKind.RadiofrequencyAblation && each.Region == line.Region && each.PerformedOn == other.DateOfService);
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.MoreInformationNeeded)));
    }
}
