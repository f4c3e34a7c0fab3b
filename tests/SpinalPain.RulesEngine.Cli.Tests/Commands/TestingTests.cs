using System.Text.Json;
using System.Xml.Linq;

namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

/// <summary>spinalpain test.</summary>
public sealed class TestingTests
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";
    private const string Small = "tests/data/coverage/small";

    [Test]
    public void The_CGS_pack_passes_and_reaches_the_minimum()
    {
        var run = CommandRun.Of("test", Pack, "--minimum", "95");

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Done, run.Output);
        run.Output.ShouldMatch(@"^\d+ cases: \d+ passed, 0 failed\n\ncoverage      seen  possible  percent\ncriteria   ");
        run.Output.ShouldContain("\nCannot be reached, and does not count:\n");
    }

    [TestCase("all-services", "criterion provider.state-authorization not met")]
    [TestCase("epidural-steroid-injection", "criterion esi.contrast-first not met")]
    [TestCase("facet-joint", "threshold facet.painDuration exactly at 3 months")]
    [TestCase("radiofrequency-ablation", "threshold rfa.sessionWindow exactly at 12 months")]
    [TestCase("spinal-cord-stimulation", "criterion scs.facility not met")]
    public void Without_any_of_its_case_files_the_CGS_pack_is_below_the_minimum_and_what_is_lost_is_named(string file, string lost)
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Pack);
        File.Delete(Path.Combine(folder.Path, "cases", file + ".json"));

        var run = CommandRun.Of("test", folder.Path, "--minimum", "95");

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound, run.Output);
        run.Output.ShouldContain(lost);
        run.Output.ShouldContain("\nBELOW THE MINIMUM: ");
    }

    [Test]
    public void Each_case_file_is_one_of_these() => Directory.EnumerateFiles(Golden.PathOf(Pack + "/cases"), "*.json").Count().ShouldBe(5);

    [Test]
    public void What_an_unreviewed_case_says_is_listed_loudly() =>
        Golden.Compare("tests/data/coverage/small-run.txt", CommandRun.Of("test", Small, "--minimum", "60").Output);

    [Test]
    public void A_case_that_fails_shows_where_it_stands_what_differs_and_why()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Small);
        Replace(folder, "cases/injection.json", "\"outcome\": \"notCovered\", \"criteria\": { \"duration\": \"notMet\" }", "\"outcome\": \"covered\", \"criteria\": { \"duration\": \"met\", \"levels\": \"unknown\" }");

        var run = CommandRun.Of("test", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Output.ShouldStartWith($"""
            FAILED {folder.Path}/cases/injection.json:4:5
              Pain for a day less is not
                the episode: expected covered, but it is notCovered: duration of line "line-1" is notMet.
                line "line-1", criterion "duration": expected met, but it is notMet: The pain has not lasted 4 weeks.
                  measured: time from episode.symptoms[0].onsetOn to line.dateOfService: 27 days, needs at least 4 weeks (does not hold)
                  facts: episode.symptoms[0].onsetOn = 2024-05-14; line.dateOfService = 2024-06-10
                line "line-1", criterion "levels": expected unknown, but it is met: A caudal injection treats at most 0 levels

            """.ReplaceLineEndings("\n"));
        run.Output.ShouldContain("\n5 cases: 4 passed, 1 failed; 1 unreviewed\n");
    }

    [Test]
    public void JSON_stands_alone_on_standard_output()
    {
        var run = CommandRun.Of("test", Small, "--coverage", "json", "--minimum", "50");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("pack").GetProperty("id").GetString().ShouldBe("small");
        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Error.ShouldContain("5 cases: 5 passed, 0 failed; 1 unreviewed\n");
        run.Error.ShouldContain("\nNot covered:\n");
        run.Error.ShouldEndWith("BELOW THE MINIMUM: thresholds: 5 of 11, 45.4 percent; the minimum is 50 percent.\n");
    }

    [TestCase("text", "coverage      seen")]
    [TestCase("json", "{\n  \"pack\": {")]
    [TestCase("html", "<!DOCTYPE html>\n")]
    public void Coverage_goes_to_a_file_where_one_is_named(string format, string beginning)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "coverage");

        var run = CommandRun.Of("test", Small, "--coverage", format, "--output", file);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("5 cases: 5 passed");
        run.Output.ShouldContain("\ncriteria         6        11     54.5\n");
        File.ReadAllText(file).ShouldStartWith(beginning);
    }

    [Test]
    public void JUnit_XML_has_a_suite_for_each_file_and_stays_well_formed()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Small);
        Replace(folder, "cases/injection.json", "Pain for a day less is not", "Pain \\u001b[31m & <less> ]]> \\uffff \\u0000 \\\"is\\\" not");
        Replace(folder, "cases/injection.json", "\"outcome\": \"notCovered\"", "\"outcome\": \"covered\"");
        File.WriteAllText(Path.Combine(folder.Path, "cases", "more.json"), """{ "cases": [ { "name": "One more", "base": "claim", "expect": { "outcome": "covered" } } ] }""");
        var file = Path.Combine(folder.Path, "junit.xml");

        CommandRun.Of("test", folder.Path, "--junit", file).ExitCode.ShouldBe(ExitCodes.ProblemsFound);

        var root = XDocument.Load(file).Root!;
        root.Name.LocalName.ShouldBe("testsuites");
        Counts(root).ShouldBe(("small 1.0.0", "6", "1"));
        root.Elements().Select(Counts).ShouldBe([($"{folder.Path}/cases/injection.json", "5", "1"), ($"{folder.Path}/cases/more.json", "1", "0")]);
        root.Descendants("testcase").Count().ShouldBe(6);
        var failed = root.Descendants("failure").ShouldHaveSingleItem().Parent!;
        failed.Attribute("name")!.Value.ShouldBe("Pain \\u001B[31m & <less> ]]> \\uFFFF \\u0000 \"is\" not");
        failed.Attribute("line")!.Value.ShouldBe("4");
        failed.Element("failure")!.Attribute("message")!.Value.ShouldStartWith("the episode: expected covered, but it is notCovered");
        root.Descendants("system-out").ShouldHaveSingleItem().Parent!.Attribute("name")!.Value.ShouldBe("Nobody has looked at this one");
    }

    [Test]
    public void Suggestions_are_written_once_and_never_over_a_file()
    {
        using var folder = new TemporaryFolder();
        var suggested = Path.Combine(folder.Path, "new", "suggestions");

        var first = CommandRun.Of("test", Small, "--suggest", suggested);
        var written = Directory.GetFiles(suggested).ToDictionary(file => file, File.ReadAllText);
        CommandRun.Of(["format", .. written.Keys, "--check"]).ExitCode.ShouldBe(ExitCodes.Done);
        File.AppendAllText(written.Keys.First(), " ");
        var again = CommandRun.Of("test", Small, "--suggest", suggested);

        first.ExitCode.ShouldBe(ExitCodes.Done);
        first.Output.ShouldContain(", all unreviewed: each says what the pack decides now.");
        written.Count.ShouldBeGreaterThan(0);
        written.Values.ShouldAllBe(text => text.Contains("\"unreviewed\": true", StringComparison.Ordinal));
        again.ExitCode.ShouldBe(ExitCodes.OutputFailed);
        again.Error.ShouldContain("exists already, and nothing is overwritten");
        File.ReadAllText(written.Keys.First()).ShouldEndWith(" ");
    }

    [Test]
    public void Where_nothing_is_missing_nothing_is_suggested()
    {
        using var folder = new TemporaryFolder();
        var suggested = Path.Combine(folder.Path, "suggestions");

        var run = CommandRun.Of("test", Pack, "--suggest", suggested);

        run.Output.ShouldEndWith("\nNothing to suggest: nothing is missing.\n");
        Directory.Exists(suggested).ShouldBeFalse();
    }

    [TestCase("101")]
    [TestCase("-1")]
    [TestCase("many")]
    [TestCase("NaN")]
    public void A_minimum_that_is_no_percentage_is_refused(string minimum)
    {
        var run = CommandRun.Of("test", Small, "--minimum", minimum);

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldStartWith("spinalpain: --minimum is a number from 0 to 100, such as 95, and ");
        run.Output.ShouldBeEmpty();
    }

    [Test]
    public void A_format_that_does_not_exist_is_refused_with_the_one_that_was_meant()
    {
        var run = CommandRun.Of("test", Small, "--coverage", "jsn");

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain("Did you mean \"json\"?");
    }

    [Test]
    public void A_pack_with_errors_and_cases_with_errors_are_shown_together()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Small);
        Replace(folder, "policies/small.json", "line.approach", "line.aproach");
        Replace(folder, "cases/injection.json", "\"base\": \"claim\"", "\"base\": \"clam\"");

        var run = CommandRun.Of("test", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("error SP4009 ");
        run.Error.ShouldContain("Did you mean \"claim\"?");
        run.Error.ShouldEndWith("is not a valid rule pack with valid cases, so no case was run.\n");
    }

    [TestCase("\"duration\": \"notMet\"", "\"duraton\": \"notMet\"", "SP5005", "Did you mean \"duration\"?")]
    [TestCase("\"Pain for a day less is not\"", "\"Films of one view are too few\"", "SP5002", "The other stands at ")]
    [TestCase("\"symptoms\": null", "\"sympoms\": null", "SP5006", "Correct the name, or leave it out.")]
    public void A_bad_case_is_shown_with_its_place_and_help(string before, string after, string code, string help)
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Small);
        Replace(folder, "cases/injection.json", before, after);

        var run = CommandRun.Of("test", folder.Path);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldContain($"error {code} {folder.Path}/cases/injection.json:");
        run.Error.ShouldContain(help);
    }

    [TestCase("no/such/folder")]
    [TestCase("README.md")]
    public void What_is_no_folder_is_named(string path)
    {
        var run = CommandRun.Of("test", path);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(path);
        run.Error.ShouldNotContain("   at ");
    }

    [Test]
    public void A_file_that_cannot_be_written_is_named_as_it_was()
    {
        var run = CommandRun.Of("test", Small, "--junit", "no/such/folder/junit.xml");

        run.ExitCode.ShouldBe(ExitCodes.OutputFailed);
        run.Error.ShouldBe("spinalpain: the result cannot be written: no/such/folder/junit.xml: its folder does not exist.\n");
    }

    private static (string, string, string) Counts(XElement element) => (element.Attribute("name")!.Value, element.Attribute("tests")!.Value, element.Attribute("failures")!.Value);

    private static void Replace(TemporaryFolder folder, string file, string before, string after)
    {
        var path = Path.Combine(folder.Path, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(before);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }
}
