namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>What docs/batches.md shows is what happens.</summary>
public sealed class BatchesDocumentTests
{
    private static readonly string Text = File.ReadAllText(Golden.PathOf("docs/batches.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_code_is_the_code_that_is_compiled_here()
    {
        var source = File.ReadAllText(Golden.PathOf("tests/SpinalPain.RulesEngine.Tests/Documentation/BatchesExample.cs")).ReplaceLineEndings("\n");
        var usings = source[..source.IndexOf("\nnamespace", StringComparison.Ordinal)];
        var body = string.Join('\n', source.Split("// SHOWN\n")[1].Split('\n').Select(line => line.Length >= 8 ? line[8..] : line.TrimStart()));

        Text.ShouldContain($"\n```csharp\n{usings}\n{body.TrimEnd()}\n```\n");
    }

    [Test]
    public void The_code_runs_and_gives_what_is_shown()
    {
        var output = ShownCode.OutputOf(() => BatchesExample.RunAsync().GetAwaiter().GetResult());

        output.Split('\n').Length.ShouldBe(5);
        Text.ShouldContain($"\n```text\n{output}```\n");
    }
}
