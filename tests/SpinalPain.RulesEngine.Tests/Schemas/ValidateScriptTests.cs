using System.Text.RegularExpressions;

namespace SpinalPain.RulesEngine.Tests.Schemas;

/// <summary>The script with which a person holds files against a schema.</summary>
public sealed partial class ValidateScriptTests
{
    private static IEnumerable<string> Commands() => Command().Matches(File.ReadAllText(Golden.PathOf("schemas/README.md")).ReplaceLineEndings("\n")).Select(match => match.Groups["arguments"].Value);

    [Test]
    public void The_readme_of_the_schemas_shows_commands() => Commands().Count().ShouldBe(2);

    [TestCaseSource(nameof(Commands))]
    public void The_commands_of_the_readme_find_the_files_valid(string arguments)
    {
        string[] parts = [.. arguments.Split(' ').Select(part => part.Contains('/', StringComparison.Ordinal) ? Golden.PathOf(part) : part)];

        var run = NodeRun.Of("validate.mjs", string.Empty, parts);

        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe(string.Concat(parts.Skip(1).Select(file => $"{file}: valid\n")));
        run.ExitCode.ShouldBe(0);
    }

    [Test]
    public void Everything_that_is_wrong_is_said_in_words_of_the_format()
    {
        using var folder = new TemporaryText("""
            {
              "criteria": [
                {
                  "id": "a b", "title": "t", "covers": ["X", "X"], "source": "s", "consequence": "notCoverd", "ask": "", "messages": { "notMet": "x" }, "extra": 1,
                  "when": { "all": [
                    { "fact": "line.regoin", "is": "lumbar" },
                    { "fact": "line.side", "is": "lef" },
                    { "fact": "line.dateOfService", "before": "2024-01-01" },
                    { "fact": "score.score", "atLeast": 5 },
                    { "al": [] },
                    { "count": "episode.lines", "as": "other" },
                    { "some": "episode.procedure", "as": "earlier" },
                    { "fact": "line.region" },
                    5
                  ] }
                }
              ]
            }
            """);

        var run = NodeRun.Of("validate.mjs", string.Empty, "policies", folder.File);

        run.ExitCode.ShouldBe(1);
        Golden.Compare("tests/data/schemas/validate-policies.txt", run.Output.Replace(folder.File, "policies.json", StringComparison.Ordinal));
    }

    [Test]
    public void A_text_that_is_no_JSON_is_said_so()
    {
        using var folder = new TemporaryText("{ \"items\": ");

        var run = NodeRun.Of("validate.mjs", string.Empty, "items", folder.File);

        run.Output.ShouldBe($"{folder.File}: not JSON\n");
        run.ExitCode.ShouldBe(1);
    }

    [Test]
    public void A_file_that_is_not_there_is_said_so()
    {
        var run = NodeRun.Of("validate.mjs", string.Empty, "items", "no-such-file.json");

        run.Error.ShouldBe("no-such-file.json: cannot be read\n");
        run.ExitCode.ShouldBe(3);
    }

    [Test]
    public void A_schema_that_is_not_there_is_said_so()
    {
        var run = NodeRun.Of("validate.mjs", string.Empty, "itms", "package.json");

        run.Error.ShouldBe("validate: there is no schema \"itms\"\n");
        run.ExitCode.ShouldBe(3);
    }

    [Test]
    public void Wrong_usage_shows_how_it_is_used()
    {
        var run = NodeRun.Of("validate.mjs", string.Empty, "items");

        run.Error.ShouldStartWith("Usage: ");
        run.ExitCode.ShouldBe(2);
    }

    [GeneratedRegex("^node tests/node/validate\\.mjs (?<arguments>.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    /// <summary>A file that goes with the test.</summary>
    private sealed class TemporaryText : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("spinalpain-tests-");

        public TemporaryText(string text)
        {
            this.File = Path.Combine(this.folder.FullName, "file.json");
            System.IO.File.WriteAllText(this.File, text);
        }

        public string File { get; }

        public void Dispose() => this.folder.Delete(recursive: true);
    }
}
