using System.Diagnostics;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Compilation;

public sealed class ReasonsOnDemandTests
{
    [Test]
    public void Reasons_are_the_same_in_whatever_order_they_are_read()
    {
        foreach (var packCase in CgsPack.Cases.Where((_, index) => index % 10 == 0))
        {
            var written = CgsPack.Compiled.Evaluate(packCase.Episode);
            var text = DeterminationJson.Write(written);
            var asked = CgsPack.Compiled.Evaluate(packCase.Episode);
            _ = asked.Missing;
            foreach (var criterion in asked.Lines.SelectMany(line => line.Criteria).Reverse())
            {
                _ = criterion.Evidence;
            }

            DeterminationJson.Write(asked).ShouldBe(text, packCase.Name);
            asked.ShouldBe(written, packCase.Name);
            asked.GetHashCode().ShouldBe(written.GetHashCode());
        }
    }

    [Test]
    public void Many_threads_read_the_same_reasons_of_one_determination()
    {
        foreach (var packCase in CgsPack.Cases.Where((_, index) => index % 50 == 0))
        {
            var expected = DeterminationJson.Write(CgsPack.Compiled.Evaluate(packCase.Episode));
            var shared = CgsPack.Compiled.Evaluate(packCase.Episode);
            Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => DeterminationJson.Write(shared)).ShouldAllBe(text => text == expected);
        }
    }

    [Test]
    public void A_result_that_is_changed_keeps_the_reasons_of_the_one_it_was_made_from()
    {
        var result = CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode).Lines[0].Criteria.First(criterion => !criterion.Evidence.IsEmpty);
        var changed = result with { Message = "Changed." };
        changed.Message.ShouldBe("Changed.");
        changed.Evidence.ShouldBe(result.Evidence);
        changed.ShouldNotBe(result);
        (changed with { Message = result.Message }).ShouldBe(result);
        (result with { Evidence = [] }).Parameters.ShouldBe(result.Parameters);
    }

    [Test]
    public void Determinations_that_say_the_same_are_equal_and_others_are_not()
    {
        var distinct = CgsPack.Cases.Select(packCase => CgsPack.Compiled.Evaluate(packCase.Episode)).GroupBy(Answer).ToList();
        distinct.ShouldAllBe(group => group.All(determination => determination.Equals(group.First())));
        distinct.Select(group => group.First()).Distinct().Count().ShouldBe(distinct.Count);

        // Which episode it was is no part of the answer.
        static string Answer(Determination determination) => DeterminationJson.Write(determination with { EpisodeSha256 = string.Empty });
    }

    [Test]
    public void The_episode_and_the_engine_are_told_and_are_no_part_of_the_answer()
    {
        var episode = CgsPack.Cases[0].Episode;
        var determination = CgsPack.Compiled.Evaluate(episode);
        var other = determination with { EpisodeSha256 = null, DecidedBy = new DecidedBy("nrules", "0.1.0", "0.1.0") };

        determination.EpisodeSha256.ShouldBe(EpisodeDigest.Of(episode));
        determination.DecidedBy.ShouldBe(DecidedBy.Compiled);
        DecidedBy.Compiled.LibraryVersion.ShouldBe(FileVersionInfo.GetVersionInfo(typeof(DecidedBy).Assembly.Location).ProductVersion!.Split('+')[0]);
        other.ShouldBe(determination);
        other.EpisodeSha256.ShouldBeNull();
        other.DecidedBy.ShouldNotBe(determination.DecidedBy);
    }
}
