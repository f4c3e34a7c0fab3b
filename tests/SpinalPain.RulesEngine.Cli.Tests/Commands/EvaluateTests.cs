using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class EvaluateTests
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";
    private const string Sample = "samples/episodes/esi-initial-covered.json";

    [Test]
    public void A_covered_episode_says_so_first()
    {
        var run = CommandRun.Of("evaluate", Sample);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldStartWith("COVERED: Every criterion that decides is met.\n", Case.Sensitive);
        run.Output.ShouldNotContain("\u001b");
    }

    [TestCase("esi-conservative-care-short-not-covered", "NOT COVERED: ")]
    [TestCase("rfa-blocks-unknown-more-information", "MORE INFORMATION NEEDED: ")]
    [TestCase("office-visit-not-governed", "NOT GOVERNED: ")]
    public void Every_outcome_is_an_answer_and_no_failure(string sample, string outcome)
    {
        var run = CommandRun.Of("evaluate", $"samples/episodes/{sample}.json");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldStartWith(outcome, Case.Sensitive);
    }

    [Test]
    public void Json_of_one_episode_is_an_object()
    {
        var run = CommandRun.Of("evaluate", Sample, "--format", "json");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldEndWith("\n}\n");
        using var document = JsonDocument.Parse(run.Output);
        document.RootElement.GetProperty("outcome").GetString().ShouldBe("covered");
        document.RootElement.GetProperty("packs")[0].GetProperty("id").GetString().ShouldBe("cgs-spinal-pain");
    }

    [Test]
    public void Json_of_several_episodes_is_an_array_of_those_that_could_be_judged()
    {
        var run = CommandRun.Of("evaluate", Sample, "missing.json", Sample, "--format", "json");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldContain("missing.json was not judged.");
        using var document = JsonDocument.Parse(run.Output);
        document.RootElement.GetArrayLength().ShouldBe(2);
    }

    [Test]
    public void Markdown_begins_with_the_outcome()
    {
        var run = CommandRun.Of("evaluate", Sample, "--format", "markdown");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldStartWith("# Covered\n", Case.Sensitive);
    }

    [Test]
    public void Several_episodes_come_one_after_another_with_their_names()
    {
        var run = CommandRun.Of("evaluate", Sample, Sample);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldStartWith($"== {Sample} ==\nCOVERED: ", Case.Sensitive);
        run.Output.Split($"== {Sample} ==").Length.ShouldBe(3);
    }

    [Test]
    public void Standard_input_gives_the_same_answer_as_the_file()
    {
        var fromFile = CommandRun.Of("evaluate", Sample);

        var fromInput = CommandRun.WithInput(File.ReadAllBytes(Golden.PathOf(Sample)), "evaluate", "-");

        fromInput.ShouldBe(fromFile);
    }

    [Test]
    public void The_pack_of_the_folder_gives_the_same_answer_as_the_one_that_comes_with_the_command() =>
        CommandRun.Of("evaluate", Sample, "--pack", Pack, "--format", "json").ShouldBe(CommandRun.Of("evaluate", Sample, "--format", "json"));

    [TestCase("priorAuthorization", "prior authorization")]
    [TestCase("claimReview", "claim review")]
    public void The_stage_can_be_chosen(string stage, string words)
    {
        var run = CommandRun.Of("evaluate", Sample, "--stage", stage);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldContain($", {words}, as of ");
    }

    [TestCase(11, "COVERED: ")]
    [TestCase(12, "NOT COVERED: ")]
    public void Changing_one_number_in_the_pack_changes_the_verdict_of_a_boundary_case_with_no_rebuild(int weeks, string outcome)
    {
        // The pain of the sample has lasted 81 days: more than 11 weeks and less than 12.
        using var folder = new TemporaryFolder();
        folder.Copy(Pack);
        var file = Path.Combine(folder.Path, "parameters.json");
        var parameters = JsonNode.Parse(File.ReadAllText(file))!;
        var value = parameters["parameters"]!.AsArray().Single(parameter => (string?)parameter!["id"] == "esi.painDuration")!["values"]![0]!;
        ((int?)value["value"]).ShouldBe(4);
        value["value"] = weeks;
        File.WriteAllText(file, parameters.ToJsonString());

        var run = CommandRun.Of("evaluate", Sample, "--pack", folder.Path);

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldStartWith(outcome, Case.Sensitive);
        run.Output.ShouldContain($": 81 days, needs at least {weeks} weeks");
        run.Output.ShouldContain($"esi.painDuration = {weeks} weeks, in force since 2024-01-01");
    }
}
