using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Reference;

namespace SpinalPain.RulesEngine.NRules.Tests;

/// <summary>Episodes that no reader lets in, and that an app can make.</summary>
public sealed class OddEpisodeTests
{
    private static readonly (string Name, Func<PatientEpisode, PatientEpisode> Change)[] Oddities =
    [
        ("no lines", episode => episode with { Lines = [] }),
        ("each line twice", episode => episode with { Lines = [.. episode.Lines, .. episode.Lines] }),
        ("lines on the first and the last day", episode => episode with { Lines = [.. Days.SelectMany(day => episode.Lines.Select(line => line with { DateOfService = day }))] }),
        ("lines without words", episode => episode with { Lines = [.. episode.Lines.Select(line => line with { Region = (SpinalRegion)99 })] }),
        ("empty ids", episode => episode with { Id = string.Empty, Lines = [.. episode.Lines.Select(line => line with { Id = string.Empty })] }),
        ("a stage without a word", episode => episode with { Stage = (ReviewStage)9 }),
        ("a stage below zero", episode => episode with { Stage = (ReviewStage)(-1) }),
        ("each procedure twice", episode => episode with { Procedures = [.. episode.Procedures ?? [], .. episode.Procedures ?? []] }),
        ("procedures of no kind", episode => episode with { Procedures = [.. (episode.Procedures ?? []).Select(procedure => procedure with { Kind = (ProcedureKind)99 })] }),
        ("procedures on the first and the last day", episode => episode with { Procedures = [.. Days.SelectMany(day => (episode.Procedures ?? []).Select(procedure => procedure with { PerformedOn = day }))] }),
        ("documents of one id", episode => episode with { Documents = [.. (episode.Documents ?? []).Select(document => document with { Id = "document-1" })] }),
        ("providers of one id", episode => episode with { Providers = [.. (episode.Providers ?? []).Select(provider => provider with { Id = "provider-1" })] }),
        ("scores on no scale", episode => episode with { Assessments = [.. (episode.Assessments ?? []).Select(score => score with { Scale = (AssessmentScale)(-5) })] }),
        ("scores on the first and the last day", episode => episode with { Assessments = [.. Days.SelectMany(day => (episode.Assessments ?? []).Select(score => score with { AssessedOn = day, Score = decimal.MaxValue }))] }),
    ];

    private static DateOnly[] Days => [DateOnly.MinValue, DateOnly.MaxValue];

    [TestCaseSource(nameof(Names))]
    public void An_odd_episode_is_determined_alike_at_once_and_as_a_change(string name)
    {
        var change = Oddities.Single(oddity => oddity.Name == name).Change;
        using var session = CgsRules.Compiled.OpenSession(CgsPack.Cases[0].Episode);
        foreach (var episode in CgsPack.Cases.Where((_, place) => place % 7 == 0).Select(packCase => packCase.Episode))
        {
            session.Update(_ => episode);
            session.Update(change);

            var expected = CgsPack.Compiled.Evaluate(change(episode));
            DeterminationComparison.FirstDifference(expected, session.Determination).ShouldBeNull();
            DeterminationComparison.FirstDifference(expected, CgsRules.Compiled.Evaluate(change(episode))).ShouldBeNull();
        }
    }

    private static IEnumerable<string> Names() => Oddities.Select(oddity => oddity.Name);
}
