using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;

namespace SpinalPain.RulesEngine.Tests.Cases;

/// <summary>A threshold that could be moved without any case noticing would be a threshold that nothing proves.</summary>
public sealed class CgsPackThresholdTests
{
    private static IEnumerable<TestCaseData> Moves() =>
        from parameter in CgsPack.Compiled.Pack.Parameters
        from step in new[] { -1, 1 }
        let moved = parameter.Values[^1].Value + step
        where moved >= parameter.Minimum && moved <= parameter.Maximum
        select new TestCaseData(parameter.Id, moved);

    [TestCaseSource(nameof(Moves))]
    public void A_threshold_that_is_moved_by_one_fails_a_case(string parameter, decimal moved)
    {
        var pack = WithThreshold(parameter, moved);

        CgsPack.Cases.ShouldContain(packCase => !CaseRunner.Run(pack, packCase).Passed);
    }

    private static CompiledPack WithThreshold(string id, decimal value)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var file in Directory.GetFiles(CgsPack.Folder, "*.json", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(CgsPack.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            var path = Path.Combine(folder.FullName, "parameters.json");
            var sheet = JsonNode.Parse(File.ReadAllText(path))!;
            var parameter = sheet["parameters"]!.AsArray().First(parameter => (string?)parameter!["id"] == id)!;
            parameter["values"]!.AsArray()[^1]!["value"] = value;
            File.WriteAllText(path, sheet.ToJsonString());
            return CompiledPack.Compile(PackLoader.LoadFolder(folder.FullName).Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
