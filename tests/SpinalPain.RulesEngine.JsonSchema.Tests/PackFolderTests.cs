using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.JsonSchema.Tests;

public sealed class PackFolderTests
{
    private string folder = string.Empty;

    [SetUp]
    public void MakeFolder() => this.folder = Directory.CreateTempSubdirectory("spinalpain-schema-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(this.folder, recursive: true);

    [Test]
    public void The_files_of_a_folder_and_its_cases_are_validated()
    {
        var files = ChangedPack.Good(ChangedPack.EveryOperator);
        files["items.json"] = """{ "items": [] }""";
        files["cases/some.json"] = """{ "cases": [{ "name": "", "base": "b" }] }""";
        files["cases/episodes/b.json"] = """{ "id": "b", "stage": "zQ" }""";
        files["notes.txt"] = "Notes.";
        this.Write(files);

        this.Found().ShouldBe(
        [
            "SP7002 cases/episodes/b.json ",
            "SP7004 cases/episodes/b.json /stage",
            "SP7002 cases/some.json /cases/0",
            "SP7005 cases/some.json /cases/0/name",
            "SP7007 items.json /items",
            "SP3001 notes.txt ",
        ]);
    }

    [Test]
    public void What_is_missing_is_told_and_the_rest_is_validated()
    {
        var files = ChangedPack.Good(ChangedPack.EveryOperator);
        files.Remove("parameters.json");
        foreach (var policy in files.Keys.Where(path => path.StartsWith("policies/", StringComparison.Ordinal)).ToList())
        {
            files.Remove(policy);
        }

        files["pack.json"] = "[]";
        this.Write(files);

        this.Found().ShouldBe(["SP7003 pack.json ", "SP1001 parameters.json ", "SP3002 policies "]);
    }

    [Test]
    public void A_folder_that_is_no_pack_is_told_in_one_line()
    {
        SchemaValidator.Default.ValidatePackFolder(this.folder).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotFound);
        SchemaValidator.Default.ValidatePackFolder(Path.Combine(this.folder, "none")).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotFound);
        SchemaValidator.Default.ValidatePackFolder(Golden.PathOf("README.md")).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NotAFile);
        SchemaValidator.Default.ValidatePackFolder(string.Empty).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotFound);
    }

    private IEnumerable<string> Found() => SchemaValidator.Default.ValidatePackFolder(this.folder)
        .Select(diagnostic => $"{diagnostic.Code.Id} {Path.GetRelativePath(this.folder, diagnostic.Location.File).Replace('\\', '/')} {diagnostic.Location.Pointer}");

    private void Write(Dictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(this.folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
