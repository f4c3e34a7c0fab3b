using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Replay;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>What docs/replay.md shows is what happens; its commands are run by the tests of the command.</summary>
public sealed class ReplayDocumentTests
{
    private static readonly string Text = File.ReadAllText(Golden.PathOf("docs/replay.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_code_is_the_code_that_is_compiled_here()
    {
        var source = File.ReadAllText(Golden.PathOf("tests/SpinalPain.RulesEngine.Tests/Documentation/ReplayExample.cs")).ReplaceLineEndings("\n");
        var usings = source[..source.IndexOf("\nnamespace", StringComparison.Ordinal)];
        var body = string.Join('\n', source.Split("// SHOWN\n")[1].Split('\n').Select(line => line.Length >= 8 ? line[8..] : line.TrimStart()));

        Text.ShouldContain($"\n```csharp\n{usings}\n{body.TrimEnd()}\n```\n");
    }

    [Test]
    public void The_code_runs() => ShownCode.OutputOf(ReplayExample.Run).ShouldBe("Covered, identical\n");

    [Test]
    public void Every_cause_is_in_the_table_in_its_order()
    {
        var rows = Text.Split("\n## Causes\n\n")[1].Split("\n\n")[0].Split('\n').Skip(2).Select(row => row.Split('`')[1]);

        rows.ShouldBe(Enum.GetNames<ReplayCauseKind>().Select(JsonNamingPolicy.CamelCase.ConvertName));
    }

    [Test]
    public void Every_code_of_records_is_named() =>
        DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP62", StringComparison.Ordinal)).ShouldAllBe(code => Text.Contains($"](diagnostics/{code.Id}.md)", StringComparison.Ordinal));
}
