using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SpinalPain.RulesEngine.Cli.Tests.Documentation;

/// <summary>The worked example of docs/scale.md, done as a reader does it.</summary>
public sealed partial class ScaleTests
{
    [Test]
    public void Parts_that_are_judged_apart_come_together_to_what_one_run_gives()
    {
        using var folder = new TemporaryFolder();
        using var shell = new Shell();
        folder.CopyAs("rules");
        var episodes = Directory.GetFiles(Golden.PathOf("samples/episodes"), "*.json").Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        folder.Write("claims.ndjson", string.Concat(episodes.Select(file => JsonNode.Parse(File.ReadAllText(file))!.ToJsonString() + "\n")));

        var output = string.Empty;
        foreach (Match block in Commands().Matches(File.ReadAllText(Golden.PathOf("docs/scale.md")).ReplaceLineEndings("\n")))
        {
            var run = shell.Run(folder.Path, block.Groups["text"].Value);
            run.ExitCode.ShouldBe(0, $"{block.Value}\n{run.Output}\n{run.Error}");
            output += run.Output;
        }

        output.ShouldBe($"All parts are finished.\n{episodes.Count}\n");
        shell.Run(folder.Path, "spinalpain evaluate --batch claims.ndjson --output whole.ndjson --library rules").ExitCode.ShouldBe(0);
        using var answers = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder.Path, "answers.ndjson.gz")), CompressionMode.Decompress));
        answers.ReadToEnd().ShouldBe(File.ReadAllText(Path.Combine(folder.Path, "whole.ndjson")));
    }

    [GeneratedRegex(@"^```sh\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Commands();
}
