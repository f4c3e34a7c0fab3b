using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Agreement;

public sealed class PairShrinkerTests
{
    /// <summary>An engine that is wrong wherever a criterion within whose condition a window stands is met.</summary>
    private static readonly Engine Broken = new("broken", pack => Break(pack, Engine.Compiled.Prepare(pack)));

    private static readonly Agreeing Question = AgreeingOf.Engines(Engine.Compiled, Broken);

    [Test]
    public void A_difference_is_shrunk_to_one_criterion_with_one_condition_and_an_episode_with_what_it_needs()
    {
        var (pack, number) = FirstFailure();

        var shrunk = new PairShrinker(Question).Shrink(pack.Text, pack.Episode(number))!;

        var loaded = shrunk.Pack.Load().Value;
        loaded.Criteria.Length.ShouldBe(1);
        loaded.Policies.Length.ShouldBe(1);
        loaded.ConditionCount.ShouldBeLessThan(6, shrunk.Pack.Files["policies/a.json"].ToString());
        loaded.Parameters.Length.ShouldBe(1);
        loaded.Parameters[0].Values.Length.ShouldBe(1);
        PackConditions.All(loaded).OfType<WindowCondition>().Count().ShouldBe(1);
        JsonSize.Of(shrunk.Episode).ShouldBeLessThan(16, shrunk.Episode.ToString());
        shrunk.Difference.ShouldContain("status");
    }

    [Test]
    public void A_shrunk_pair_is_written_down_and_can_be_read_again()
    {
        var (pack, number) = FirstFailure();
        var below = Directory.CreateTempSubdirectory("agreement-").FullName;
        try
        {
            var report = new AgreementNet(Question).Report(pack.Text, pack.Episode(number), below, "a test");

            var folder = Directory.GetDirectories(below).ShouldHaveSingleItem();
            report.ShouldContain(folder);
            report.ShouldContain("compiled and broken differ at");
            File.ReadAllText(Path.Combine(folder, "difference.txt")).ShouldStartWith("compiled and broken differ at");
            var episode = EpisodeText.Read(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "episode.json")))!.AsObject())!;
            Question(PackLoader.LoadFolder(Path.Combine(folder, "pack")).Value)(episode).ShouldNotBeNull();
        }
        finally
        {
            Directory.Delete(below, recursive: true);
        }
    }

    [Test]
    public void Engines_that_agree_leave_nothing_to_shrink() =>
        new PairShrinker(AgreeingOf.Engines(Engine.Compiled, Engine.Compiled)).Shrink(GeneratedPack.Of(1).Text, GeneratedPack.Of(1).Episode(0)).ShouldBeNull();

    [Test]
    public void An_engine_that_throws_differs()
    {
        var throwing = new Engine("throwing", _ => _ => throw new NotSupportedException("Not this one."));
        var pack = GeneratedPack.Of(1);

        AgreeingOf.Engines(Engine.Compiled, throwing)(pack.Pack)(pack.ReadEpisode(0)).ShouldNotBeNull().ShouldStartWith("throwing threw System.NotSupportedException: Not this one.");
    }

    private static (GeneratedPack Pack, int Number) FirstFailure()
    {
        var net = new AgreementNet(Question);
        foreach (var pack in Enumerable.Range(0, 1_000).Select(GeneratedPack.Of))
        {
            if (net.FirstDiffering(pack, 10) is { } number)
            {
                return (pack, number);
            }
        }

        throw new InvalidOperationException("No pair shows what is broken.");
    }

    private static Func<PatientEpisode, Determination> Break(CheckedPack pack, Func<PatientEpisode, Determination> judge)
    {
        var affected = pack.Criteria.Where(criterion => ConditionParts.Within(criterion.When).Any(condition => condition is WindowCondition)).Select(criterion => criterion.Id).ToHashSet();
        return episode =>
        {
            var determination = judge(episode);
            return determination with { Lines = [.. determination.Lines.Select(line => line with { Criteria = [.. line.Criteria.Select(Turned)] })] };
        };

        CriterionResult Turned(CriterionResult criterion) =>
            affected.Contains(criterion.Id) && criterion.Status == CriterionStatus.Met ? criterion with { Status = CriterionStatus.NotMet } : criterion;
    }
}
