using System.Text.Json;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Diagnostics.Rendering;

public sealed class DiagnosticSarifTests
{
    [Test]
    public void Every_log_holds_by_the_schema_of_sarif()
    {
        var packs = Reported.BadPacks().ToList();
        packs.Count.ShouldBeGreaterThan(80);
        packs.Add(("hostile names", Reported.Hostile()));
        packs.Add(("no problem", new("rules/good", ReportVerdict.Valid, [])));
        packs.Add(("no place", Reported.Of(Reported.Problem(file: "", line: 0, pointer: ""))));
        packs.Add(("too many", Reported.Of([.. Enumerable.Range(1, 200).Select(line => Reported.Problem(line: line))])));
        var logs = new JsonObject(packs.Select(pack => KeyValuePair.Create(pack.Name, JsonNode.Parse(DiagnosticSarif.Render([pack.Report], "1.0.0", Golden.RepositoryRoot)))));
        logs["all"] = JsonNode.Parse(DiagnosticSarif.Render(packs.Select(pack => pack.Report), "1.0.0"));

        var run = NodeRun.Of("sarif.mjs", logs.ToJsonString());

        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe($"{logs.Count} logs\n");
        run.ExitCode.ShouldBe(0);
    }

    [Test]
    public void The_schema_would_find_what_is_wrong()
    {
        var log = DiagnosticSarif.Render([Reported.Of(Reported.Problem())], "1.0.0");

        var run = NodeRun.Of("sarif.mjs", $$"""{ "spoiled": {{log.Replace("\"startLine\": 3", "\"startLine\": 0", StringComparison.Ordinal)}} }""");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("spoiled: .runs[0].results[0].locations[0].physicalLocation.region.startLine should be >= 1");
    }

    [Test]
    public void A_result_names_rule_message_place_and_pointer()
    {
        var run = Run(Reported.Of(new Diagnostic(DiagnosticCodes.UnknownPackFile, SourceLocation.OfFile("notes.txt"), "It is not read."), Reported.Problem(help: "Write one.")));

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        rules.EnumerateArray().Select(rule => $"{rule.GetProperty("id")} {rule.GetProperty("name")}").ShouldBe(["SP3001 UnknownFileInAPack", "SP4009 UnknownFact"]);
        var result = run.GetProperty("results")[1];
        rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
        result.GetProperty("level").GetString().ShouldBe("error");
        result.GetProperty("message").GetProperty("text").GetString().ShouldBe("The title is blank. Write one.");
        var location = result.GetProperty("locations")[0];
        var physical = location.GetProperty("physicalLocation");
        physical.GetProperty("artifactLocation").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("""{"uri":"pack.json","uriBaseId":"%SRCROOT%"}""");
        physical.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(3);
        physical.GetProperty("region").GetProperty("startColumn").GetInt32().ShouldBe(5);
        location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString().ShouldBe("/title");
        run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
        run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _).ShouldBeFalse("a whole file has no line");
    }

    [TestCase("a b#c%.json", "a%20b%23c%25.json")]
    [TestCase("c:d/größe?.json", "c%3Ad/gr%C3%B6%C3%9Fe%3F.json")]
    public void A_name_is_a_valid_relative_uri(string file, string uri)
    {
        UriOf(Run(Reported.Of(Reported.Problem(file)))).ShouldBe(uri);
        Uri.UnescapeDataString(uri).ShouldBe(file);
    }

    [Test]
    public void A_file_outside_of_the_root_has_an_absolute_uri()
    {
        var root = Path.Combine(Path.GetTempPath(), "repo");

        var location = Run(Reported.Of(Reported.Problem("../other folder/pack.json")), root).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");

        new Uri(location.GetProperty("uri").GetString()!).LocalPath.ShouldBe(Path.Combine(Path.GetTempPath(), "other folder", "pack.json"));
        location.TryGetProperty("uriBaseId", out _).ShouldBeFalse();
    }

    [Test]
    public void A_fingerprint_stays_when_lines_and_neighbors_move_and_tells_different_problems_apart()
    {
        string[] Prints(params Diagnostic[] diagnostics) =>
            [.. Run(Reported.Of(diagnostics)).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("spinalpainDiagnostic/v1").GetString()!)];

        var print = Prints(Reported.Problem(line: 3, pointer: "/criteria/2/when"))[0];
        Prints(Reported.Problem(line: 40, pointer: "/criteria/7/when"))[0].ShouldBe(print);
        Prints(Reported.Problem(pointer: "/criteria/2/appliesWhen"))[0].ShouldNotBe(print);
        Prints(Reported.Problem(pointer: "/criteria/2/when", file: "other.json"))[0].ShouldNotBe(print);
        Prints(Reported.Problem(pointer: "/criteria/2/when", message: "Another."))[0].ShouldNotBe(print);
        Prints(Reported.Problem(pointer: "/a/0"), Reported.Problem(pointer: "/a/1")).ShouldBeUnique();
    }

    [Test]
    public void Text_of_a_pack_makes_no_placeholder_and_no_link()
    {
        var text = Run(Reported.Of(Reported.Problem(message: "See [here](https://a.example) {0}."))).GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString();

        text.ShouldBe(@"See \[here\](https://a.example) {{0}}.");
    }

    [Test]
    public void An_input_that_was_not_read_fails_the_run_and_says_so()
    {
        var invocation = Run(new("no/where", ReportVerdict.NotRead, [Reported.Problem(line: 0, pointer: "")])).GetProperty("invocations")[0];

        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString().ShouldBe("no/where could not be read.");
        Run(Reported.Of(Reported.Problem())).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().ShouldBeTrue("problems found are what it is for");
    }

    private static string? UriOf(JsonElement run) =>
        run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();

    private static JsonElement Run(DiagnosticReport report, string? root = null)
    {
        using var document = JsonDocument.Parse(DiagnosticSarif.Render([report], "1.0.0", root));
        return document.RootElement.GetProperty("runs")[0].Clone();
    }
}
