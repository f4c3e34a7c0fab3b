using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>An injection without a score at baseline, or without one on its scale at each follow-up.</summary>
[Name("esi.same-scale")]
internal sealed class InjectionScale : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        IEnumerable<Procedure> injections = null!;
        IEnumerable<Assessment> scores = null!;
        IEnumerable<Visit> visits = null!;
        this.When()
            .Match(() => line, each => Governed.ByInjections(each))
            .Query(() => injections, procedures => procedures.Match<Procedure>(each => History.IsEarlierInjection(each, line)).Collect())
            .Query(() => scores, assessments => assessments.Match<Assessment>().Collect())
            .Query(() => visits, all => all.Match<Visit>(each => each.Kind == VisitKind.FollowUp && each.VisitedOn <= line.DateOfService).Collect())
            .Having(() => !Scales.HaveBaseline(scores, line) || (injections.Any() && !Scales.AreKept(scores, injections, visits)));
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.MoreInformationNeeded)));
    }
}
