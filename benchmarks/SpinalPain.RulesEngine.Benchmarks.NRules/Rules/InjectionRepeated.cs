using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Benchmarks.Peers;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>A repeat after an injection that did not help long enough, without a change of plan.</summary>
[Name("esi.repeat")]
internal sealed class InjectionRepeated : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        PatientEpisode episode = null!;
        Procedure previous = null!;
        IEnumerable<Document> rationales = null!;
        this.When()
            .Match(() => episode)
            .Match(() => line, each => Governed.ByInjections(each))
            .Match(() => previous, each => History.IsEarlierInjection(each, line))
            .Not<Procedure>(each => History.IsEarlierInjection(each, line) && each.PerformedOn > previous.PerformedOn)
            .Having(() => !Scores.AnyImproved(episode, line, previous, 50, 3))
            .Query(() => rationales, documents => documents.Match<Document>(each => each.Lines!.Contains(line.Id) && each.Contents!.Contains(DocumentContent.RepeatRationale)).Collect())
            .Having(() => Scores.AnyImproved(episode, line, previous, 50, 0) || !Repeats.AreChanged(line, previous) || !rationales.Any());
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.NotCovered)));
    }
}
