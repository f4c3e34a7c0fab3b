using SpinalPain.RulesEngine.Tests.Documentation;

namespace SpinalPain.RulesEngine.JsonSchema.Tests;

/// <summary>What docs/schema-validation.md shows is what happens.</summary>
[NonParallelizable]
public sealed class DocumentTests
{
    private static readonly string Text = File.ReadAllText(Golden.PathOf("docs/schema-validation.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_code_is_the_code_that_is_compiled_here()
    {
        var source = File.ReadAllText(Golden.PathOf("tests/SpinalPain.RulesEngine.JsonSchema.Tests/DocumentExample.cs")).ReplaceLineEndings("\n");
        var usings = source[..source.IndexOf("\nnamespace", StringComparison.Ordinal)];
        var body = string.Join('\n', source.Split("// EXAMPLE\n")[1].Split('\n').Select(line => line.Length >= 8 ? line[8..] : line.TrimStart()));

        $"{usings}\n{body}".ShouldBe(Block("csharp"));
    }

    [Test]
    public void The_output_is_the_output() => ShownCode.OutputOf(DocumentExample.Run).ShouldBe(Block("text"));

    private static string Block(string language)
    {
        var opening = $"\n```{language}\n";
        var start = Text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        start.ShouldBeGreaterThanOrEqualTo(opening.Length, $"the document has no block of {language}");
        return Text[start..(Text.IndexOf("\n```\n", start, StringComparison.Ordinal) + 1)];
    }
}
