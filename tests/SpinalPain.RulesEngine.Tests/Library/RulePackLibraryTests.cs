using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Tests.Library;

public sealed class RulePackLibraryTests
{
    private static readonly PackSpec First = new() { Until = "2025-06-30" };
    private static readonly PackSpec Second = new() { Version = "1.1.0", From = "2025-07-01" };

    [Test]
    public void Each_line_is_judged_by_the_version_in_force_on_its_own_date()
    {
        var library = RulePackLibrary.LoadFolder(Golden.PathOf(ExampleLibrary.Folder));
        var determination = library.Value.Evaluate(ExampleLibrary.BothSides);

        library.Diagnostics.ShouldBeEmpty();
        determination.Lines.Select(line => (line.Pack?.Version, line.Outcome)).ShouldBe([("1.0.0", CoverageOutcome.Covered), ("1.1.0", CoverageOutcome.NotCovered)]);
        determination.Packs.Select(pack => pack.InWords()).ShouldBe(["example-esi 1.0.0", "example-esi 1.1.0"]);
        determination.Outcome.ShouldBe(CoverageOutcome.NotCovered);
        library.Value.EvaluateOutcome(ExampleLibrary.BothSides).ShouldBe(CoverageOutcome.NotCovered);
    }

    [Test]
    public void A_line_gets_the_answer_that_its_pack_alone_would_give()
    {
        var library = RulePackLibrary.LoadFolder(Golden.PathOf(ExampleLibrary.Folder)).Value;
        var lines = library.Evaluate(ExampleLibrary.BothSides).Lines;

        Same(lines[0], ExampleLibrary.Load("1.0.0").Evaluate(ExampleLibrary.BothSides).Lines[0]);
        Same(lines[1], ExampleLibrary.Load("1.1.0").Evaluate(ExampleLibrary.BothSides).Lines[1]);

        static void Same(LineDetermination actual, LineDetermination expected) => Written(actual).ShouldBe(Written(expected));

        static string Written(LineDetermination line) => DeterminationJson.Write(Rendering(line));

        static Determination Rendering(LineDetermination line) =>
            new() { Outcome = line.Outcome, AsOf = line.AsOf, Stage = ReviewStage.ClaimReview, Packs = [], EpisodeId = "same", Lines = [line], Missing = [] };
    }

    [Test]
    public void Explanations_name_the_pack_of_their_line()
    {
        var explanations = RulePackLibrary.LoadFolder(Golden.PathOf(ExampleLibrary.Folder)).Value.Explain(ExampleLibrary.BothSides);

        explanations.Select(each => (each.LineId, each.Pack.Version)).Distinct().ShouldBe([("line-1", "1.0.0"), ("line-2", "1.1.0")]);
        explanations.Where(each => each.Criterion.Id == "esi.repeat").Select(each => each.Criterion.Status).ShouldBe([CriterionStatus.Met, CriterionStatus.NotMet]);
    }

    [TestCase("2024-12-31", "No version in force on 2024-12-31: the first one, example-esi 1.0.0, begins on 2025-01-01.")]
    [TestCase("2025-07-01", "No version in force on 2025-07-01: example-esi 1.0.0 ended on 2025-06-30, and example-esi 1.1.0 begins on 2025-08-01.")]
    [TestCase("2026-01-01", "No version in force on 2026-01-01: the last one, example-esi 1.1.0, ended on 2025-12-31.")]
    public void A_date_without_a_version_is_not_governed_and_names_the_nearest_versions(string date, string reason)
    {
        var library = Make(First, Second with { From = "2025-08-01", Until = "2025-12-31" });
        var line = Judge(library, Episode(date)).Lines[0];

        line.Outcome.ShouldBe(CoverageOutcome.NotGoverned);
        line.Pack.ShouldBeNull();
        line.Reason.ShouldBe(reason);
        line.Policies.ShouldBeEmpty();
    }

    [Test]
    public void A_draft_never_judges_and_the_reason_says_so()
    {
        var library = Make(First, Second with { Status = "draft" });

        library.Packs.Select(pack => pack.Judges).ShouldBe([true, false]);
        Judge(library, Episode("2025-07-01")).Lines[0].Reason.ShouldBe(
            "No version in force on 2025-07-01: the last one, example-esi 1.0.0, ended on 2025-06-30. example-esi 1.1.0 has that day, but it is a draft, and a draft never judges.");
        Judge(Make(Second with { Status = "draft" }), Episode("2025-07-01")).Lines[0].Reason.ShouldBe(
            "No pack of the library names the code 62323. example-esi 1.1.0 names it, but it is a draft, and a draft never judges.");
    }

    [Test]
    public void A_draft_may_lie_beside_the_version_in_force()
    {
        var library = RulePackLibrary.Create([First.Load(), Second.Load(), (Second with { Version = "1.2.0-draft", Status = "draft" }).Load()]);

        library.Diagnostics.ShouldBeEmpty();
        Judge(library.Value, Episode("2025-07-01")).Packs.Select(pack => pack.Version).ShouldBe(["1.1.0"]);
    }

    [Test]
    public void A_retired_pack_still_judges_its_own_days()
    {
        var library = Make(First with { Status = "retired" }, Second);

        Judge(library, Episode("2025-06-30")).Packs.Select(pack => pack.Version).ShouldBe(["1.0.0"]);
    }

    [Test]
    public void A_code_that_no_pack_names_is_not_governed_whatever_the_payer() =>
        Judge(Make(First), Episode("2025-06-30", payer: null, state: null, code: "99213")).Lines[0].Reason.ShouldBe("No pack of the library names the code 99213.");

    [TestCase("Acme", "TX", "No pack for the payer \"Acme\" in TX names the code 62323; there is one for \"Example Health Plan\" and \"Other Plan\".")]
    [TestCase("Acme", null, "No pack for the payer \"Acme\" names the code 62323; there is one for \"Example Health Plan\" and \"Other Plan\".")]
    [TestCase(null, "TX", "No pack for TX names the code 62323; there is one for KY and OH.")]
    [TestCase("Other Plan", "OH", "No pack for the payer \"Other Plan\" in OH names the code 62323; there is one for KY.")]
    public void A_payer_or_State_without_a_pack_is_not_governed_and_says_what_was_looked_for(string? payer, string? state, string reason)
    {
        var library = Make(First, Second, new PackSpec { Id = "other", Payer = "Other Plan", States = ["KY"] });
        var line = Judge(library, Episode("2025-06-30", payer, state)).Lines[0];

        line.Outcome.ShouldBe(CoverageOutcome.NotGoverned);
        line.Reason.ShouldBe(reason);
    }

    [TestCase("example health PLAN ")]
    [TestCase("Example Health Plan")]
    public void A_payer_is_compared_without_case_and_without_blanks_around_it(string payer) =>
        Judge(Make(First), Episode("2025-06-30", payer)).Packs.ShouldHaveSingleItem();

    [TestCase(null, null, "episode.payer: The payer that the request goes to: \"Example Health Plan\" or \"Other Plan\".")]
    [TestCase(" ", "OH", "episode.payer: The payer that the request goes to: \"Example Health Plan\" or \"Other Plan\".")]
    public void A_payer_that_is_not_named_is_asked_for_when_several_could_be_meant(string? payer, string? state, string asked)
    {
        var library = Make(First, new PackSpec { Id = "other", Payer = "Other Plan" });
        var determination = Judge(library, Episode("2025-06-30", payer, state));

        determination.Outcome.ShouldBe(CoverageOutcome.MoreInformationNeeded);
        determination.Packs.ShouldBeEmpty();
        determination.Lines[0].Pack.ShouldBeNull();
        determination.Lines[0].Reason.ShouldBe("Several packs could judge the code 62323 on 2025-06-30: example-esi 1.0.0 (\"Example Health Plan\", OH) and other 1.0.0 (\"Other Plan\", OH).");
        determination.Missing.Select(missing => $"{missing.Fact}: {missing.Ask}").ShouldBe([asked]);
        determination.Missing[0].At.ShouldBe("/payer");
        determination.Missing[0].Lines.ShouldBe(["line-1"]);
        determination.Missing[0].Criteria.ShouldBeEmpty();
    }

    [Test]
    public void A_State_that_is_not_named_is_asked_for_when_the_payer_does_not_decide()
    {
        var library = Make(First, First with { Version = "1.0.0-ky", States = ["KY"] }, new PackSpec { Id = "other", Payer = "Other Plan", States = ["TX"] });

        Judge(library, Episode("2025-06-30", state: null)).Missing.Select(missing => missing.Ask).ShouldBe(["The State whose contractor judges the request: KY or OH."]);
        Judge(library, Episode("2025-06-30", payer: null, state: null)).Missing.Select(missing => missing.Fact).ShouldBe(["episode.payer", "episode.jurisdiction"]);
        Judge(library, Episode("2025-06-30", payer: null, state: "KY")).Packs.Select(pack => pack.Version).ShouldBe(["1.0.0-ky"]);
    }

    [Test]
    public void What_only_the_payer_has_to_tell_is_not_asked_of_the_State()
    {
        var library = Make(First, new PackSpec { Id = "other", Payer = "Other Plan", States = ["KY"] });

        Judge(library, Episode("2025-06-30", payer: null, state: null)).Missing.Select(missing => missing.Fact).ShouldBe(["episode.payer"]);
    }

    [Test]
    public void Nothing_is_asked_for_when_only_one_pack_could_be_meant() =>
        Judge(Make(First, Second), Episode("2025-06-30", payer: null, state: null)).Packs.ShouldHaveSingleItem();

    [Test]
    public void Two_lines_with_one_open_question_ask_it_once()
    {
        var library = Make(First, new PackSpec { Id = "other", Payer = "Other Plan" });
        var episode = Episode("2025-06-30", payer: null);

        library.Evaluate(episode with { Lines = [episode.Lines[0], episode.Lines[0] with { Id = "line-2" }] }).Missing.ShouldHaveSingleItem().Lines.ShouldBe(["line-1", "line-2"]);
    }

    [Test]
    public void An_episode_without_lines_is_not_governed_and_has_no_pack()
    {
        var determination = Judge(Make(First), Episode("2025-06-30") with { Lines = [] });

        determination.Outcome.ShouldBe(CoverageOutcome.NotGoverned);
        determination.Packs.ShouldBeEmpty();
        DeterminationText.Write(determination).ShouldNotContain("Judged by");
    }

    [Test]
    public void Packs_of_one_payer_and_State_may_share_days_when_they_share_no_code() =>
        Make(First, new PackSpec { Id = "other", Codes = ["64635"] }).Packs.Length.ShouldBe(2);

    [Test]
    public void Versions_for_different_States_may_share_days() => Make(First, First with { Version = "1.0.1", States = ["KY"] }).Packs.Length.ShouldBe(2);

    [Test]
    public void Packs_stand_in_the_order_of_id_and_first_day() =>
        Make(Second, new PackSpec { Id = "a", Codes = ["64635"] }, First).Packs.Select(pack => $"{pack.Pack.Manifest.Id} {pack.Pack.Manifest.Version}").ShouldBe(["a 1.0.0", "example-esi 1.0.0", "example-esi 1.1.0"]);

    [Test]
    public void A_pack_is_found_by_id_and_version_letter_by_letter()
    {
        var library = RulePackLibrary.LoadFolder(Golden.PathOf(ExampleLibrary.Folder)).Value;

        library.Find("example-esi", "1.1.0")!.Folder.ShouldBe(ExampleLibrary.FolderOf("1.1.0"));
        library.Resolve("example-esi@1.1.0").Value.ShouldBeSameAs(library.Find("example-esi", "1.1.0"));
        library.Find("Example-ESI", "1.1.0").ShouldBeNull();
        library.Find("example-esi", "1.1").ShouldBeNull();
    }

    [Test]
    public void A_pack_from_memory_has_no_folder() => Make(First).Packs[0].Folder.ShouldBeNull();

    [Test]
    public void Two_packs_of_one_name_in_memory_are_refused() =>
        RulePackLibrary.Create([First.Load(), First.Load()]).Diagnostics.Select(diagnostic => diagnostic.Message).ShouldBe(["example-esi 1.0.0 stands twice in the library."]);

    [Test]
    public void No_pack_is_no_library() => RulePackLibrary.Create([]).Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe([DiagnosticCodes.EmptyLibrary]);

    [Test]
    public void The_pack_that_would_judge_can_be_asked_for()
    {
        var library = Make(First, Second);
        var episode = Episode("2025-07-01");

        library.Choose(episode, episode.Lines[0])!.Pack.Manifest.Version.ShouldBe("1.1.0");
        library.Choose(episode, episode.Lines[0] with { DateOfService = new DateOnly(2024, 1, 1) }).ShouldBeNull();
    }

    [Test]
    public void The_outcome_alone_allocates_nothing()
    {
        var library = RulePackLibrary.LoadFolder(Golden.PathOf(ExampleLibrary.Folder)).Value;
        PatientEpisode[] episodes =
        [
            ExampleLibrary.BothSides,
            ExampleLibrary.BothSides with { Payer = " example health plan " },
            ExampleLibrary.BothSides with { Payer = null },
            ExampleLibrary.BothSides with { Payer = "Acme" },
        ];
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 100; run++)
        {
            Run();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        void Run()
        {
            foreach (var episode in episodes)
            {
                library.EvaluateOutcome(episode);
            }
        }
    }

    [Test]
    public void Many_threads_get_the_answers_of_one()
    {
        var library = RulePackLibrary.LoadFolder(Golden.PathOf(ExampleLibrary.Folder)).Value;
        var expected = DeterminationJson.Write(library.Evaluate(ExampleLibrary.BothSides));

        Enumerable.Range(0, 500).AsParallel().Select(_ => DeterminationJson.Write(library.Evaluate(ExampleLibrary.BothSides))).Distinct().ShouldBe([expected]);
    }

    private static RulePackLibrary Make(params PackSpec[] packs)
    {
        var library = RulePackLibrary.Create(packs.Select(pack => pack.Load()));
        return library.TryGetValue(out var value) ? value : throw new InvalidOperationException(DiagnosticText.Render(library.Diagnostics));
    }

    private static Determination Judge(RulePackLibrary library, PatientEpisode episode)
    {
        var determination = library.Evaluate(episode);
        library.EvaluateOutcome(episode).ShouldBe(determination.Outcome);
        return determination;
    }

    private static PatientEpisode Episode(string date, string? payer = "Example Health Plan", string? state = "OH", string code = "62323") => new()
    {
        Id = "episode-1",
        Stage = ReviewStage.PriorAuthorization,
        Payer = payer,
        Jurisdiction = state,
        Lines = [new RequestedLine { Id = "line-1", Code = code, DateOfService = Dates.Of(date)!.Value }],
    };
}
