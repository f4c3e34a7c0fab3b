using System.Text.Json.Nodes;
using CsCheck;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Library;
using SpinalPain.RulesEngine.Replay;
using SpinalPain.RulesEngine.Tests.Agreement;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Library;

namespace SpinalPain.RulesEngine.Tests.Replay;

public sealed class DecisionReplayTests
{
    private const string Short = "esi-conservative-care-short-not-covered";
    private const string FourWeeksOfCare = "\"value\": 4, \"source\": \"esi\", \"reason\": \"The policy asks for four weeks of noninvasive";

    private static readonly PatientEpisode Episode = Records.Sample(Short);

    private static Determination Decided { get; } = CgsPack.Compiled.Evaluate(Episode);

    private static CheckedPack Cgs => CgsPack.Compiled.Pack;

    private static CheckedPack TwoWeeksOfCare { get; } = Records.EditedPack("parameters.json", FourWeeksOfCare, FourWeeksOfCare.Replace('4', '2'));

    private static RulePackLibrary Example { get; } = RulePackLibrary.LoadFolder(Golden.PathOf(ExampleLibrary.Folder)).Value;

    private static IEnumerable<string> Samples() => Directory.GetFiles(Golden.PathOf("samples/episodes"), "*.expected.json").Select(path => Path.GetFileName(path)[..^".expected.json".Length]).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Samples))]
    public void A_record_of_the_first_release_still_comes_out_as_it_was_recorded(string name)
    {
        var record = DecisionRecord.ReadFile(Golden.PathOf($"samples/episodes/{name}.expected.json")).Value;

        var result = DecisionReplay.Run(record, Records.Sample(name), Cgs);

        result.IsIdentical.ShouldBeTrue(ReplayText.Write(result));
        ReplayText.Write(result).ShouldStartWith("identical: ");
    }

    [Test]
    public void Any_decision_comes_out_again_and_one_of_a_changed_episode_does_not() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100]).Sample(
        (seed, number) =>
        {
            var pack = GeneratedPack.Of(seed);
            var episode = pack.ReadEpisode(number);
            var record = Records.Of(CompiledPack.Compile(pack.Pack).Evaluate(episode));

            DecisionReplay.Run(record, episode, pack.Pack).IsIdentical.ShouldBeTrue();
            var other = DecisionReplay.Run(record, episode with { Id = episode.Id + "x" }, pack.Pack);
            other.Causes.Select(cause => cause.Kind).ShouldBe([ReplayCauseKind.Episode]);
            other.Difference.ShouldNotBeNull("the answer names the episode");
        },
        iter: 100,
        threads: 1);

    [Test]
    public void Each_line_is_judged_by_the_version_that_judged_it_whatever_else_the_library_holds()
    {
        var record = Records.Of(Example.Evaluate(ExampleLibrary.BothSides));

        DecisionReplay.Run(record, ExampleLibrary.BothSides, Example).IsIdentical.ShouldBeTrue();
        record.Packs.Select(pack => pack.Version).ShouldBe(["1.0.0", "1.1.0"]);
    }

    [Test]
    public void A_decision_of_one_pack_comes_out_again_by_a_library_that_would_choose_no_pack()
    {
        // The episode names another payer: a pack that is given judges it, a library does not.
        var pack = ExampleLibrary.Load("1.0.0");
        var episode = ExampleLibrary.BothSides with { Payer = "Another Plan" };
        var record = Records.Of(pack.Evaluate(episode));

        Example.EvaluateOutcome(episode).ShouldBe(CoverageOutcome.NotGoverned);
        DecisionReplay.Run(record, episode, Example).IsIdentical.ShouldBeTrue();
    }

    [Test]
    public void A_decision_at_another_stage_than_that_of_the_episode_comes_out_again()
    {
        var record = Records.Of(CgsPack.Compiled.Evaluate(Episode with { Stage = ReviewStage.ClaimReview }));

        Episode.Stage.ShouldBe(ReviewStage.PriorAuthorization);
        DecisionReplay.Run(record, Episode, Cgs).IsIdentical.ShouldBeTrue();
    }

    [Test]
    public void An_episode_without_lines_comes_out_again()
    {
        var episode = Episode with { Lines = [] };

        DecisionReplay.Run(Records.Of(CgsPack.Compiled.Evaluate(episode)), episode, Cgs).IsIdentical.ShouldBeTrue();
        DecisionReplay.Run(Records.Of(Example.Evaluate(episode)), episode, Example).IsIdentical.ShouldBeTrue();
    }

    [Test]
    public void A_threshold_that_was_edited_is_named_by_the_record_alone()
    {
        var result = DecisionReplay.Run(Records.Of(Decided), Episode, TwoWeeksOfCare);

        result.Difference.ShouldBe(new ReplayDifference("/outcome", "The outcome was not covered and is now covered."));
        result.Causes.ShouldHaveSingleItem().Kind.ShouldBe(ReplayCauseKind.PackContent);
        result.Causes[0].Details.ShouldBe(["The parameter esi.conservativeCare was 4 weeks and is 2 weeks."]);
        result.Determination!.Outcome.ShouldBe(CoverageOutcome.Covered);
    }

    [Test]
    public void With_the_pack_as_it_was_every_part_that_changed_is_named() =>
        DecisionReplay.Run(Records.Of(Decided), Episode, TwoWeeksOfCare, TwoWeeksOfCare, Cgs).Causes.ShouldHaveSingleItem().Details
            .ShouldBe(["The parameter esi.conservativeCare was 4 weeks and is 2 weeks for dates of service from 2024-01-01 on."]);

    [TestCase("value-sets.json", "\"M47.2*\", ", "", "The value set radiculopathy changed.")]
    [TestCase("policies/epidural-steroid-injection.json", "\"esi.duration-and-care\"", "\"esi.duration-and-conservative-care\"", "The criterion esi.duration-and-care is now called esi.duration-and-conservative-care.")]
    [TestCase("pack.json", "\"status\": \"active\"", "\"status\": \"draft\"", "The manifest changed: status.")]
    public void Any_other_part_that_changed_is_named_with_the_pack_as_it_was(string file, string text, string by, string detail)
    {
        var edited = Records.EditedPack(file, text, by);
        var record = Records.Of(Decided);

        DecisionReplay.Run(record, Episode, edited, Cgs).Causes.ShouldHaveSingleItem().Details.ShouldContain(detail);
        DecisionReplay.Run(record, Episode, edited).IsIdentical.ShouldBeFalse("another content is told even where the answer is the same");
    }

    [Test]
    public void What_the_record_cannot_tell_is_said()
    {
        var result = DecisionReplay.Run(Records.Of(Decided), Episode, Records.EditedPack("pack.json", "\"status\": \"active\"", "\"status\": \"draft\""));

        result.Difference.ShouldBeNull("the answer is the same");
        result.Causes.ShouldHaveSingleItem().Details.ShouldBe(["What changed cannot be told from this record; compare the pack with the one that decided."]);
        ReplayText.Write(result).ShouldStartWith("different: The answer is the same, but not all that it was made of.\n");
    }

    [Test]
    public void A_pack_or_version_that_is_not_there_is_named_and_nothing_is_judged()
    {
        var record = Records.Of(Example.Evaluate(ExampleLibrary.BothSides));
        var later = RulePackLibrary.Create([ExampleLibrary.Load("1.1.0").Pack]).Value;

        var version = DecisionReplay.Run(record, ExampleLibrary.BothSides, later);
        var pack = DecisionReplay.Run(record, ExampleLibrary.BothSides, Cgs);

        version.Determination.ShouldBeNull();
        version.Causes.ShouldBe([new(ReplayCauseKind.PackMissing, "The decision was made by example-esi 1.0.0, which is not there.", ["There is example-esi 1.1.0."])]);
        pack.Causes.Select(cause => cause.Details[0]).ShouldBe(Enumerable.Repeat("There is no version of example-esi at all.", 2));
        ReplayText.Write(pack).ShouldStartWith("different: The decision cannot be made again.\n");
    }

    [Test]
    public void Another_episode_is_told_also_where_the_answer_is_the_same()
    {
        var result = DecisionReplay.Run(Records.Of(Decided), Episode with { Payer = "Another Plan" }, Cgs);

        result.Difference.ShouldBeNull();
        result.Causes.ShouldHaveSingleItem().Kind.ShouldBe(ReplayCauseKind.Episode);
        result.IsIdentical.ShouldBeFalse();
    }

    [TestCase(0)]
    [TestCase(2)]
    public void An_episode_with_fewer_or_more_lines_is_compared_all_the_same(int lines)
    {
        var other = Episode with { Lines = FactList.Create([.. Enumerable.Range(1, lines).Select(number => Episode.Lines[0] with { Id = $"line-{number}" })]) };

        var result = DecisionReplay.Run(Records.Of(Decided), other, Cgs);

        result.Causes.ShouldHaveSingleItem().Kind.ShouldBe(ReplayCauseKind.Episode);
        result.Difference.ShouldNotBeNull();
    }

    [Test]
    public void Another_engine_or_version_is_a_note_where_the_answer_is_the_same_and_the_cause_where_it_is_not()
    {
        var older = Decided with { DecidedBy = new DecidedBy("nrules", "0.9.0", "0.9.1") };
        const string Sentence = "The decision was made by the engine nrules 0.9.0 with version 0.9.1 of the library, and was made again by the engine compiled ";

        var same = DecisionReplay.Run(Records.Of(older), Episode, Cgs);
        var other = DecisionReplay.Run(Records.Of(older with { Outcome = CoverageOutcome.Covered }), Episode, Cgs);

        same.IsIdentical.ShouldBeTrue();
        same.Notes.ShouldHaveSingleItem().ShouldStartWith(Sentence);
        other.Notes.ShouldBeEmpty();
        other.Causes.ShouldHaveSingleItem().Message.ShouldStartWith(Sentence);
        other.Causes[0].Kind.ShouldBe(ReplayCauseKind.Engine);
    }

    [TestCase("outcome", "/outcome", "The outcome was covered and is now not covered.")]
    [TestCase("lines.0.criteria.0.status", "/lines/0/criteria/0/status", "The status of the criterion {0} of line 1 was due with claim and is now {1}.")]
    [TestCase("lines.0.criteria.0.message", "/lines/0/criteria/0/message", "The sentence for people of the criterion {0} of line 1 is not as it was recorded.")]
    [TestCase("lines.0.criteria.0.id", "/lines/0/criteria/0/id", "In the place of the criterion edited of line 1 there is now {0}.")]
    [TestCase("lines.0.criteria.1", "/lines/0/criteria", "The list of criteria of line 1 is not as it was recorded.")]
    [TestCase("lines.0.policies.0", "/lines/0/policies/0", "The list of policies of line 1 is not as it was recorded.")]
    [TestCase("lines.0.reason", "/lines/0/reason", "The reason of line 1 is not as it was recorded.")]
    [TestCase("asOf", "/asOf", "The date of service is not as it was recorded.")]
    [TestCase("missing", "/missing", "The list of missing facts is not as it was recorded.")]
    public void A_record_that_was_edited_is_told_by_the_place(string edit, string pointer, string message)
    {
        var first = Decided.Lines[0].Criteria[0];
        var record = Records.Edited(Decided, json => Edit(json, edit));

        var result = DecisionReplay.Run(record, Episode, Cgs);

        result.Causes.ShouldHaveSingleItem().Kind.ShouldBe(ReplayCauseKind.Record);
        if (edit != "lines.0.criteria.1")
        {
            result.Difference.ShouldBe(new ReplayDifference(pointer, message.Replace("{0}", first.Id, StringComparison.Ordinal).Replace("{1}", first.Status.InWords(), StringComparison.Ordinal)));
        }
        else
        {
            result.Difference!.Pointer.ShouldStartWith(pointer);
        }
    }

    [Test]
    public void A_line_that_no_pack_judged_is_told_when_the_library_has_a_pack_for_it_now()
    {
        var only = RulePackLibrary.Create([ExampleLibrary.Load("1.0.0").Pack]).Value;
        var record = Records.Of(only.Evaluate(ExampleLibrary.BothSides));

        var result = DecisionReplay.Run(record, ExampleLibrary.BothSides, Example);

        DecisionReplay.Run(record, ExampleLibrary.BothSides, only).IsIdentical.ShouldBeTrue();
        result.Causes.ShouldBe([new(ReplayCauseKind.Library, "No pack judged line 2, and the library holds other packs for it now.", ["It would be judged by example-esi 1.1.0."])]);
        result.Difference.ShouldNotBeNull();
    }

    [Test]
    public void No_value_of_an_episode_is_told_whatever_differs() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100], Gen.Int[0, 100]).Sample(
        (seed, one, another) =>
        {
            var pack = GeneratedPack.Of(seed);
            var episode = pack.ReadEpisode(one) with { Id = "zQ-private" };
            var record = Records.Of(CompiledPack.Compile(pack.Pack).Evaluate(episode));
            var result = DecisionReplay.Run(record, pack.ReadEpisode(another) with { Id = "zQ-another", Payer = "zQ-payer" }, pack.Pack);

            result.IsIdentical.ShouldBeFalse();
            foreach (var text in new[] { ReplayText.Write(result), ReplayJson.Write(result) })
            {
                text.ShouldNotContain("zQ");
                text.ShouldNotContain("line-");
            }
        },
        iter: 100,
        threads: 1);

    private static void Edit(JsonObject record, string edit)
    {
        var criteria = record["lines"]![0]!["criteria"]!;
        switch (edit)
        {
            case "outcome":
                record["outcome"] = "covered";
                break;
            case "lines.0.criteria.0.status":
                criteria[0]!["status"] = "dueWithClaim";
                break;
            case "lines.0.criteria.0.message":
                criteria[0]!["message"] = "Edited.";
                break;
            case "lines.0.criteria.0.id":
                criteria[0]!["id"] = "edited";
                break;
            case "lines.0.criteria.1":
                criteria.AsArray().RemoveAt(1);
                break;
            case "lines.0.policies.0":
                record["lines"]![0]!["policies"]![0] = "edited";
                break;
            case "lines.0.reason":
                record["lines"]![0]!["reason"] = "Edited.";
                break;
            case "asOf":
                record["asOf"] = null;
                break;
            default:
                record["missing"] = new JsonArray(new JsonObject { ["fact"] = "a", ["at"] = "/a", ["ask"] = "Ask.", ["criteria"] = new JsonArray(), ["lines"] = new JsonArray() });
                break;
        }
    }
}
