using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Benchmarks.Peers;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>A repeat after an ablation that did not help long enough.</summary>
[Name("rfa.repeat")]
internal sealed class AblationRepeated : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        PatientEpisode episode = null!;
        Procedure previous = null!;
        this.When()
            .Match(() => episode)
            .Match(() => line, each => Governed.ByAblations(each))
            .Match(() => previous, each => History.IsEarlierAtSite(each, ProcedureKind.RadiofrequencyAblation, line))
            .Not<Procedure>(each => History.IsEarlierAtSite(each, ProcedureKind.RadiofrequencyAblation, line) && each.PerformedOn > previous.PerformedOn)
            .Having(() => !Scores.PainImproved(episode, line, previous, 50, 6) && !Scores.FunctionImproved(episode, line, previous, 50, 0));
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.NotCovered)));
    }
}
