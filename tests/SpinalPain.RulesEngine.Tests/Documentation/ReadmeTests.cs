using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>What the README shows is what happens.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Golden.PathOf("README.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_code_is_that_of_the_quick_start_and_has_ten_lines()
    {
        var code = File.ReadAllText(Golden.PathOf("samples/QuickStart/Program.cs")).ReplaceLineEndings("\n");

        Block("csharp").ShouldBe(code);
        code.TrimEnd().Split('\n').Length.ShouldBe(10);
    }

    [Test]
    public void The_output_is_the_output()
    {
        var command = EvaluatedSample().Match(Text).Groups["sample"].Value;
        var episode = EpisodeReader.ReadFile(Golden.PathOf($"samples/episodes/{command}.json")).Value;
        var actual = DeterminationText.Write(CompiledPack.Compile(BuiltInPacks.CgsSpinalPain).Evaluate(episode));
        var from = 0;

        // Three points stand for whole lines that are left out.
        foreach (var part in ("\n" + Block("text")).Split("\n...\n"))
        {
            var shown = part.TrimStart('\n');
            var at = actual.IndexOf(shown, from, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"the README shows this, and the output does not hold it here:\n{shown}");
            (at == 0 || actual[at - 1] == '\n').ShouldBeTrue($"this begins within a line:\n{shown}");
            from = at + shown.Length;
        }

        actual[from..].ShouldBeEmpty("the README shows the end of the output");
    }

    [Test]
    public void The_changed_threshold_is_valid_and_changes_only_what_comes_after_it()
    {
        var folder = Directory.CreateTempSubdirectory("spinalpain-readme-").FullName;
        try
        {
            var source = Golden.PathOf("rules/cgs-spinal-pain/1.0.0");
            foreach (var file in Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories))
            {
                var target = Path.Combine(folder, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            var parameters = Path.Combine(folder, "parameters.json");
            var text = File.ReadAllText(parameters);
            var values = ValuesOfPainDuration().Match(text).Groups["values"];
            values.Success.ShouldBeTrue();
            File.WriteAllText(parameters, text[..values.Index] + Block("json").TrimEnd() + text[(values.Index + values.Length)..]);

            var pack = PackLoader.LoadFolder(folder).Value;

            var painDuration = pack.Parameters.Single(parameter => parameter.Id == "esi.painDuration");
            painDuration.On(new DateOnly(2026, 12, 31))!.Value.ShouldBe(4);
            painDuration.On(new DateOnly(2027, 1, 1))!.Value.ShouldBe(6);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The first code block of a language.</summary>
    private static string Block(string language)
    {
        var opening = $"\n```{language}\n";
        var start = Text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        start.ShouldBeGreaterThanOrEqualTo(opening.Length, $"the README has no block of {language}");
        return Text[start..(Text.IndexOf("\n```\n", start, StringComparison.Ordinal) + 1)];
    }

    [GeneratedRegex(@"`spinalpain evaluate samples/episodes/(?<sample>[\w-]+)\.json`")]
    private static partial Regex EvaluatedSample();

    [GeneratedRegex(@"""id"": ""esi\.painDuration"".*?(?<values>""values"": \[.*?\n      \])", RegexOptions.Singleline)]
    private static partial Regex ValuesOfPainDuration();
}
