using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
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
    public void A_message_follows_the_status_whether_it_was_read_before_or_not()
    {
        var result = CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode).Lines[0].Criteria.First(criterion => criterion.Status == CriterionStatus.Met);
        var unread = result with { Status = CriterionStatus.NotMet };
        var met = result.Message;
        var read = result with { Status = CriterionStatus.NotMet };
        read.Message.ShouldNotBe(met);
        read.Message.ShouldBe(unread.Message);
        read.ShouldBe(unread);
        (result with { Message = "Given.", Status = CriterionStatus.NotMet }).Message.ShouldBe("Given.");
    }

    [Test]
    public void However_much_is_missing_each_question_about_a_fact_is_asked_once_for_all_lines()
    {
        var episode = CgsPack.Cases.First(packCase => CgsPack.Compiled.Evaluate(packCase.Episode).Missing.Length > 1).Episode;
        var line = episode.Lines[0];
        foreach (var count in (int[])[2, 15, 16, 17, 40])
        {
            var many = episode with { Lines = [.. Enumerable.Range(0, count).Select(number => line with { Id = $"line-{number}", DiagnosisCodes = null })] };
            var determination = CgsPack.Compiled.Evaluate(many);
            var missing = determination.Missing;
            missing.Length.ShouldBeGreaterThanOrEqualTo(count);
            missing.Select(each => (each.Fact, each.At, each.Ask)).ShouldBeUnique();
            missing.ShouldAllBe(each => each.Criteria.Distinct().Count() == each.Criteria.Length && each.Lines.Distinct().Count() == each.Lines.Length);
            var unknown = determination.Lines
                .SelectMany(each => each.Criteria.Where(criterion => criterion.Status == CriterionStatus.Unknown && criterion.Consequence != Consequence.Advice).Select(criterion => (each.LineId, criterion.Id)))
                .ToHashSet();
            unknown.ShouldNotBeEmpty();
            unknown.Except(missing.SelectMany(each => each.Lines.SelectMany(id => each.Criteria.Select(criterion => (id, criterion))))).ShouldBeEmpty();
        }
    }

    [Test]
    public void What_is_written_of_a_changed_result_is_the_change()
    {
        var determination = CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode);
        _ = OneLine(determination);
        foreach (var changed in Changes(determination.Lines[0].Criteria[0]))
        {
            var line = determination.Lines[0] with { Criteria = [changed, .. determination.Lines[0].Criteria[1..]] };
            var written = OneLine(determination with { Lines = [line, .. determination.Lines[1..]] });
            written.ShouldNotBe(OneLine(determination));
            JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(DeterminationJson.Write(determination with { Lines = [line, .. determination.Lines[1..]] }))).ShouldBeTrue();
        }

        static IEnumerable<CriterionResult> Changes(CriterionResult result) =>
        [
            result with { Id = "changed" },
            result with { Title = "Changed" },
            result with { Covers = ["changed"] },
            result with { Source = result.Source with { Section = "Changed" } },
            result with { Status = result.Status == CriterionStatus.Met ? CriterionStatus.NotMet : CriterionStatus.Met },
            result with { Consequence = result.Consequence == Consequence.Advice ? Consequence.NotCovered : Consequence.Advice },
            result with { Message = "Changed." },
            result with { Evidence = [new Evidence("changed", "/changed", "changed", null)] },
            result with { Contradictions = ["Changed."] },
        ];
    }

    [Test]
    public void A_frame_that_forgot_its_places_names_them_again()
    {
        // One frame, whose trace keeps the names of places up to some thousands, judges lines of more of them than that.
        var pack = CompiledPack.Compile(BuiltInPacks.CgsSpinalPain);
        var episode = CgsPack.Cases.First(packCase => packCase.Episode.Procedures?.Count > 0).Episode;
        var line = episode.Lines[0];
        var many = episode with { Lines = [.. Enumerable.Range(0, 6_000).Select(number => line with { Id = $"line-{number}" })] };

        var written = pack.Evaluate(many).Lines;
        var made = pack.Evaluate(many).Lines;

        // Places are forgotten when a line begins, so that lines one by one are written by a frame that knows fewer and fewer of them.
        for (var place = 0; place < many.Lines.Count; place += 500)
        {
            _ = made[place].Criteria.Select(criterion => criterion.Evidence).ToList();
        }

        var text = OneLine(new Determination { Outcome = CoverageOutcome.Covered, AsOf = null, Stage = many.Stage, Packs = [], EpisodeId = many.Id, Lines = written, Missing = [] });
        text.ShouldBe(OneLine(new Determination { Outcome = CoverageOutcome.Covered, AsOf = null, Stage = many.Stage, Packs = [], EpisodeId = many.Id, Lines = made, Missing = [] }));
        JsonNode.Parse(text)!["lines"]![5_999]!["criteria"]!.AsArray()
            .SelectMany(criterion => criterion!["evidence"]!.AsArray())
            .Select(evidence => (string?)evidence!["at"])
            .ShouldContain(at => at!.StartsWith("/lines/5999/", StringComparison.Ordinal));
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

    private static string OneLine(Determination determination)
    {
        var output = new ArrayBufferWriter<byte>();
        DeterminationJson.Write(determination, output, indented: false);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
