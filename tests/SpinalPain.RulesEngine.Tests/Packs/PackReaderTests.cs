using System.Text;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests.Packs;

public sealed class PackReaderTests
{
    private string folder = string.Empty;

    [SetUp]
    public void MakeFolder() => this.folder = Directory.CreateTempSubdirectory("pack-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(this.folder, recursive: true);

    private string Write(string path, string text)
    {
        var full = Path.Combine(this.folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    private void WriteGood()
    {
        foreach (var (path, text) in ChangedPack.Good(ChangedPack.EveryOperator))
        {
            this.Write(path, text);
        }
    }

    [Test]
    public void A_folder_and_its_files_give_the_same_document()
    {
        this.WriteGood();
        this.Write("cases/one.json", "{}");
        var read = PackReader.ReadFolder(this.folder).Value;
        var memory = PackReader.Read(ChangedPack.ToFiles(ChangedPack.Good(ChangedPack.EveryOperator)).Reverse()).Value;

        read.Id.ShouldBe("every-operator");
        read.Version.ShouldBe("1.2.0-draft.1");
        read.Files.ShouldBe(["items.json", "pack.json", "parameters.json", "policies/injections.json", "policies/responses.json", "value-sets.json"]);
        read.Warnings.ShouldBeEmpty();
        read.Sha256.ShouldBe(memory.Sha256);
        memory.Files.ShouldBe(read.Files);
    }

    [Test]
    public void Policy_files_are_read_in_ordinal_order()
    {
        this.WriteGood();
        this.Write("policies/Z.json", """{ "criteria": [{ "id": "first" }] }""");
        this.Write("policies/a.json", """{ "criteria": [{ "id": "second" }] }""");

        PackReader.ReadFolder(this.folder).Diagnostics.Select(diagnostic => Path.GetFileName(diagnostic.Location.File)).Distinct().ShouldBe(["Z.json", "a.json"]);
    }

    [TestCase("", "")]
    [TestCase("/", "")]
    public void Messages_name_files_as_the_folder_was_named(string end, string between)
    {
        this.WriteGood();
        this.Write("policies/responses.json", "[]");
        var named = this.folder + end;

        PackReader.ReadFolder(named).Diagnostics.Single().Location.File.ShouldBe($"{named}{(end.Length == 0 ? "/" : between)}policies/responses.json");
    }

    [Test]
    public void A_folder_that_does_not_exist_is_reported()
    {
        var diagnostic = PackReader.ReadFolder(Path.Combine(this.folder, "none")).Diagnostics.Single();

        diagnostic.Code.ShouldBe(DiagnosticCodes.FileNotFound);
        diagnostic.Message.ShouldBe("The folder does not exist.");
    }

    [Test]
    public void A_file_in_the_place_of_the_folder_is_reported() =>
        PackReader.ReadFolder(this.Write("pack.json", "{}")).Diagnostics.Single().Code.ShouldBe(DiagnosticCodes.NotAFile);

    [TestCase("")]
    [TestCase("a\0b")]
    public void A_name_that_can_name_no_folder_is_reported(string name) => PackReader.ReadFolder(name).Diagnostics.Single().Code.ShouldBe(DiagnosticCodes.FileNotFound);

    [Test]
    public void A_folder_that_is_something_else_is_told_so_once()
    {
        File.WriteAllText(Path.Combine(this.folder, "letter.txt"), "text");

        var diagnostic = PackReader.ReadFolder(this.folder).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(DiagnosticCodes.FileNotFound);
        diagnostic.Message.ShouldBe("The folder is no pack: it has no file \"pack.json\".");
    }

    [Test]
    public void A_pack_with_nothing_but_a_manifest_lacks_every_other_required_file()
    {
        File.WriteAllText(Path.Combine(this.folder, "pack.json"), ChangedPack.Good(ChangedPack.EveryOperator)["pack.json"]);

        PackReader.ReadFolder(this.folder).Diagnostics.Select(diagnostic => $"{diagnostic.Code.Id} {Path.GetFileName(diagnostic.Location.File)}").ShouldBe(
            ["SP1001 items.json", "SP1001 parameters.json", "SP3002 policies", "SP1001 value-sets.json"]);
    }

    [Test]
    public void A_folder_in_the_place_of_a_file_is_reported_once()
    {
        this.WriteGood();
        File.Delete(Path.Combine(this.folder, "items.json"));
        Directory.CreateDirectory(Path.Combine(this.folder, "items.json"));

        PackReader.ReadFolder(this.folder).Diagnostics.Single().Code.ShouldBe(DiagnosticCodes.NotAFile);
    }

    [Test]
    public void A_file_in_the_place_of_policies_is_unknown()
    {
        this.WriteGood();
        Directory.Delete(Path.Combine(this.folder, "policies"), recursive: true);
        this.Write("policies", "{}");

        PackReader.ReadFolder(this.folder).Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(
            [DiagnosticCodes.UnknownPackFile, DiagnosticCodes.NoPolicyFile], ignoreOrder: true);
    }

    [Test]
    public void A_name_in_other_letters_is_another_name()
    {
        this.WriteGood();
        File.Delete(Path.Combine(this.folder, "items.json"));
        this.Write("Items.json", "{}");
        var diagnostics = PackReader.ReadFolder(this.folder).Diagnostics;

        diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe([DiagnosticCodes.UnknownPackFile, DiagnosticCodes.FileNotFound], ignoreOrder: true);
        diagnostics.Single(diagnostic => diagnostic.Code == DiagnosticCodes.UnknownPackFile).Help.ShouldBe("Did you mean \"items.json\"?");
    }

    [Test]
    public void Problems_of_all_files_are_reported_at_once()
    {
        this.WriteGood();
        this.Write("items.json", "{");
        this.Write("parameters.json", string.Empty);
        this.Write("policies/responses.json", """{ "criteria": {} }""");

        PackReader.ReadFolder(this.folder).Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(
            [DiagnosticCodes.NotJson, DiagnosticCodes.FileEmpty, DiagnosticCodes.WrongType]);
    }

    [Test]
    public void Files_that_are_too_large_together_are_refused()
    {
        var content = new byte[(4 * 1024 * 1024) - 1];
        content.AsSpan().Fill((byte)' ');
        var files = Enumerable.Range(0, 17).Select(number => new PackFile($"policies/{number}.json", content));

        PackReader.Read(files).Diagnostics.ShouldContain(diagnostic => diagnostic.Code == DiagnosticCodes.PackTooLarge);
    }

    [Test]
    public void Null_is_an_error_of_the_caller()
    {
        Should.Throw<ArgumentNullException>(() => PackReader.ReadFolder(null!));
        Should.Throw<ArgumentNullException>(() => PackReader.Read(null!));
        Should.Throw<ArgumentNullException>(() => PackReader.Read([null!]));
    }

    [Test]
    public void Warnings_come_with_the_document()
    {
        var files = ChangedPack.ToFiles(ChangedPack.Good(ChangedPack.EveryOperator)).Append(new PackFile("notes.txt", Encoding.UTF8.GetBytes("x")));
        var document = PackReader.Read(files);

        document.Value.Warnings.Single().Code.ShouldBe(DiagnosticCodes.UnknownPackFile);
        document.Diagnostics.ShouldBe(document.Value.Warnings);
    }
}
