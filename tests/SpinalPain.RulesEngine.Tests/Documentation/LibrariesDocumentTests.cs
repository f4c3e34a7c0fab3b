using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Library;
using SpinalPain.RulesEngine.Tests.Library;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>What docs/libraries.md shows is what happens.</summary>
public sealed class LibrariesDocumentTests
{
    private static readonly string Text = File.ReadAllText(Golden.PathOf("docs/libraries.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_code_is_the_code_that_is_compiled_here()
    {
        var source = File.ReadAllText(Golden.PathOf("tests/SpinalPain.RulesEngine.Tests/Documentation/LibrariesExample.cs")).ReplaceLineEndings("\n");
        var usings = source[..source.IndexOf("\nnamespace", StringComparison.Ordinal)];
        var body = string.Join('\n', source.Split("// SHOWN\n")[1].Split('\n').Select(line => line.Length >= 8 ? line[8..] : line.TrimStart()));

        Text.ShouldContain($"\n```csharp\n{usings}\n{body.TrimEnd()}\n```\n");
    }

    [Test]
    public void The_code_runs() => ShownCode.OutputOf(LibrariesExample.Run).ShouldBe("line-1: Covered by 1.0.0\nline-2: NotCovered by 1.1.0\n");

    [Test]
    public void The_output_is_the_output()
    {
        var actual = DeterminationText.Write(RulePackLibrary.LoadFolder(Golden.PathOf(ExampleLibrary.Folder)).Value.Evaluate(ExampleLibrary.BothSides)).Split('\n');
        var shown = Text.Split("\n```text\n")[2].Split("\n```\n")[0].Split('\n').Where(line => line.Length > 0 && line != "...").ToList();

        shown.Count.ShouldBe(6);
        shown.Where(line => !actual.Any(written => Shows(line, written))).ShouldBeEmpty();

        static bool Shows(string line, string written) =>
            line.EndsWith("...", StringComparison.Ordinal) ? written.StartsWith(line[..^3], StringComparison.Ordinal) : written == line;
    }

    [Test]
    public void Every_code_of_libraries_is_named() =>
        DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP60", StringComparison.Ordinal)).ShouldAllBe(code => Text.Contains($"](diagnostics/{code.Id}.md)", StringComparison.Ordinal));
}
