using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SpinalPain.RulesEngine.Cli.Tests.Documentation;

/// <summary>The walk through docs/replay.md, done as an auditor does it.</summary>
public sealed partial class ReplayTests
{
    [Test]
    public void The_commands_of_the_document_write_what_it_shows()
    {
        using var folder = new TemporaryFolder();
        using var shell = new Shell();
        folder.CopyAs("rules");
        folder.CopyAs("samples/episodes");
        var episodes = Directory.GetFiles(Golden.PathOf("samples/episodes"), "*.json").Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        folder.Write("claims.ndjson", string.Concat(episodes.Select(file => JsonNode.Parse(File.ReadAllText(file))!.ToJsonString() + "\n")));
        var walk = Walk().Matches(File.ReadAllText(Golden.PathOf("docs/replay.md")).ReplaceLineEndings("\n")).ToList();

        walk.Count.ShouldBe(3);
        foreach (var step in walk)
        {
            var run = shell.Run(folder.Path, step.Groups["commands"].Value);

            run.Error.ShouldBeEmpty();
            Digest().Replace(run.Output, "sha256 ...").ShouldBe(step.Groups["output"].Value);
        }
    }

    [GeneratedRegex(@"^```sh\n(?<commands>.*?)^```\n\n```text\n(?<output>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Walk();

    [GeneratedRegex("sha256 [0-9a-f]{64}")]
    private static partial Regex Digest();
}
