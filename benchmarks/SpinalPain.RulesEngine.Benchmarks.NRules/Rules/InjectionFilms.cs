using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Benchmarks.HandWritten;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>A claim for an injection without films of the needle and the contrast.</summary>
[Name("esi.films")]
internal sealed class InjectionFilms : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        IEnumerable<Contraindication> excuses = null!;
        this.When()
            .Match<PatientEpisode>(episode => episode.Stage == ReviewStage.ClaimReview)
            .Match(() => line, each => Governed.ByInjections(each))
            .Query(() => excuses, contraindications => contraindications
                .Match<Contraindication>(each => (each.Kind == ContraindicationKind.ContrastAllergy || each.Kind == ContraindicationKind.Pregnancy) && each.Documented == true)
                .Collect())
            .Not<Document>(each => each.Lines!.Contains(line.Id)
                && each.Kind == DocumentKind.Films
                && each.DatedOn >= line.DateOfService
                && each.Views >= Thresholds.FilmViews
                && each.Contents!.Contains(DocumentContent.NeedlePosition)
                && (each.Contents!.Contains(DocumentContent.ContrastFlow) || excuses.Any()));
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.MoreInformationNeeded)));
    }
}
