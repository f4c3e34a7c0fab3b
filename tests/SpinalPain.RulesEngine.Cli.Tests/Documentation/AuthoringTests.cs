using System.Globalization;
using System.Text.RegularExpressions;

namespace SpinalPain.RulesEngine.Cli.Tests.Documentation;

/// <summary>docs/authoring.md, done from top to bottom as a reader does it.</summary>
public sealed partial class AuthoringTests
{
    private const string Pack = "rules/cgs-spinal-pain/1.1.0";

    [Test]
    public void A_reader_who_does_what_the_page_says_gets_what_it_shows()
    {
        using var folder = new TemporaryFolder();
        using var shell = new Shell();
        foreach (var part in (string[])["rules", "samples/episodes", "schemas"])
        {
            folder.CopyAs(part);
        }

        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        var output = string.Empty;
        var commands = 0;
        foreach (Match block in Block().Matches(File.ReadAllText(Golden.PathOf("docs/authoring.md")).ReplaceLineEndings("\n")))
        {
            var text = block.Groups["text"].Value;
            switch (block.Groups["language"].Value)
            {
                case "sh":
                    var run = shell.Run(folder.Path, text);
                    output = run.Output;
                    commands += text.Split('\n').Count(line => line.StartsWith("spinalpain ", StringComparison.Ordinal));
                    run.ExitCode.ShouldBe(block.Groups["exit"] is { Success: true } exit ? int.Parse(exit.Value, CultureInfo.InvariantCulture) : 0, $"{text}\n{run.Output}\n{run.Error}");
                    if (text.StartsWith("mv suggested/", StringComparison.Ordinal))
                    {
                        Confirm(Path.Combine(folder.Path, Pack, "cases/repeat-improvement-2027.json"));
                    }

                    break;
                case "json":
                    Edit(folder.Path, text);
                    break;
                case "text":
                    ShouldShow(output, text);
                    break;
            }
        }

        commands.ShouldBeGreaterThan(10);
        File.Exists(Path.Combine(folder.Path, "cgs-spinal-pain-1.1.0.html")).ShouldBeTrue();
    }

    /// <summary>What an author does in an editor: the version of the manifest, or the values of the threshold.</summary>
    private static void Edit(string folder, string json)
    {
        var (file, place) = json.StartsWith("\"version\"", StringComparison.Ordinal) ? ("pack.json", Version()) : ("parameters.json", ValuesOfRepeatImprovement());
        var path = Path.Combine(folder, Pack, file);
        var text = File.ReadAllText(path);
        var old = place.Match(text).Groups["old"];
        old.Success.ShouldBeTrue(file);
        var indented = string.Join("\n      ", json.TrimEnd().Split('\n'));
        File.WriteAllText(path, text[..old.Index] + (file == "pack.json" ? json.TrimEnd() : indented) + text[(old.Index + old.Length)..]);
    }

    /// <summary>A person has read the suggested cases and agrees.</summary>
    private static void Confirm(string file)
    {
        var text = File.ReadAllText(file);
        text.ShouldContain("      \"unreviewed\": true,\n");
        File.WriteAllText(file, text.Replace("      \"unreviewed\": true,\n", string.Empty, StringComparison.Ordinal).Replace("UNREVIEWED: shows", "Reviewed:", StringComparison.Ordinal));
    }

    /// <summary>The output is what the page shows; three points stand for whole lines that are left out.</summary>
    private static void ShouldShow(string output, string shown)
    {
        var parts = ("\n" + shown).Split("\n...\n");
        var from = 0;
        foreach (var (place, part) in parts.Index())
        {
            var text = part.TrimStart('\n');
            var at = output.IndexOf(text, from, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"the page shows this:\n{text}\nand the output is:\n{output}");
            (place > 0 || at == 0).ShouldBeTrue($"the output does not begin with what the page shows:\n{output}");
            from = at + text.Length;
        }

        (parts.Length > 1 && parts[^1].Length == 0 ? string.Empty : output[from..]).ShouldBeEmpty("the page shows the end of the output");
    }

    [GeneratedRegex(@"(<!-- exits with (?<exit>\d+) -->\n)?^```(?<language>sh|json|text)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<old>""version"": ""1\.0\.0"",)")]
    private static partial Regex Version();

    [GeneratedRegex(@"""id"": ""rfa\.repeatImprovement"".*?(?<old>""values"": \[.*?\n      \])", RegexOptions.Singleline)]
    private static partial Regex ValuesOfRepeatImprovement();
}
