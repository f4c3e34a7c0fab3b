using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Json;

public sealed class InputFileTests
{
    private string folder = string.Empty;

    [SetUp]
    public void Make_a_folder() => this.folder = Directory.CreateTempSubdirectory("input-file-").FullName;

    [TearDown]
    public void Remove_the_folder() => Directory.Delete(this.folder, recursive: true);

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(99_999)]
    [TestCase(100_000)]
    public void A_file_up_to_the_limit_is_read(int size)
    {
        var bytes = Enumerable.Range(0, size).Select(index => (byte)index).ToArray();
        var diagnostics = new DiagnosticBag();

        InputFile.Read(this.Write(bytes), 100_000, diagnostics).ShouldBe(bytes);

        diagnostics.ToImmutable().ShouldBeEmpty();
    }

    [Test]
    public void A_file_one_byte_over_the_limit_is_refused() =>
        this.Refuse(this.Write(new byte[100_001]), DiagnosticCodes.FileTooLarge, 100_000).Message.ShouldBe("The file is larger than 100000 bytes.");

    [Test]
    public void The_limit_is_told_in_mebibytes_where_it_is_whole() =>
        this.Refuse(this.Write(new byte[(1024 * 1024) + 1]), DiagnosticCodes.FileTooLarge, 1024 * 1024).Message.ShouldBe("The file is larger than 1 MiB.");

    [Test]
    [Platform(Include = "Linux")]
    public void A_device_without_end_is_refused() => this.Refuse("/dev/zero", DiagnosticCodes.FileTooLarge);

    [Test]
    public void A_missing_file_is_reported() => this.Refuse(Path.Combine(this.folder, "none.json"), DiagnosticCodes.FileNotFound);

    [Test]
    public void A_file_in_a_missing_folder_is_reported() => this.Refuse(Path.Combine(this.folder, "none", "none.json"), DiagnosticCodes.FileNotFound);

    [TestCase("")]
    [TestCase("a\0b")]
    public void A_path_that_can_name_no_file_is_reported(string path) => this.Refuse(path, DiagnosticCodes.FileNotFound);

    [Test]
    public void A_folder_is_reported() => this.Refuse(this.folder, DiagnosticCodes.NotAFile);

    [Test]
    public void A_path_that_is_too_long_is_reported() => this.Refuse(Path.Combine(this.folder, new string('a', 5_000)), DiagnosticCodes.FileNotReadable);

    [Test]
    [Platform(Exclude = "Win")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_file_without_permission_is_reported()
    {
        var path = this.Write([1]);
        File.SetUnixFileMode(path, UnixFileMode.None);
        Assume.That(CanRead(path), Is.False, "This user may read everything.");

        this.Refuse(path, DiagnosticCodes.FileNotReadable).Help.ShouldNotBeNull();
    }

    [Test]
    public void A_file_that_another_holds_open_is_reported()
    {
        var path = this.Write([1]);
        using var holder = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        this.Refuse(path, DiagnosticCodes.FileNotReadable).Message.ShouldBe("The file cannot be read.");
    }

    private static bool CanRead(string path)
    {
        try
        {
            File.ReadAllBytes(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(this.folder, "input.json");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private Diagnostic Refuse(string path, DiagnosticCode code, int limit = 1_000)
    {
        var diagnostics = new DiagnosticBag();
        InputFile.Read(path, limit, diagnostics).ShouldBeNull();
        var diagnostic = diagnostics.ToImmutable().ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(code);
        diagnostic.Location.ShouldBe(SourceLocation.OfFile(path));
        diagnostic.Message.ShouldNotContain(this.folder);
        return diagnostic;
    }
}
