using System.Text;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Episodes;

public sealed class BadEpisodeTests
{
    /// <summary>Inputs too large or too odd to be files of the repository, each with the code that it must be refused by.</summary>
    public static IEnumerable<TestCaseData<byte[], DiagnosticCode>> OddInputs =>
    [
        new([], DiagnosticCodes.FileEmpty) { TestName = "Nothing at all" },
        new([0xEF, 0xBB, 0xBF], DiagnosticCodes.FileEmpty) { TestName = "A byte order mark and no more" },
        new(new byte[1_000], DiagnosticCodes.NotJson) { TestName = "Zeros" },
        new([0xFF, 0xFE, 0x7B, 0x00], DiagnosticCodes.NotUtf8) { TestName = "UTF-16" },
        new(new byte[(16 * 1024 * 1024) + 1], DiagnosticCodes.FileTooLarge) { TestName = "A byte over 16 MiB" },
        new(Bytes(new string('[', 100_000)), DiagnosticCodes.TooDeep) { TestName = "Lists 100,000 deep without an end" },
        new(Bytes(new string('[', 100_000) + new string(']', 100_000)), DiagnosticCodes.TooDeep) { TestName = "Lists 100,000 deep" },
        new(Bytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))), DiagnosticCodes.TooDeep) { TestName = "Objects 100,000 deep" },
        new(Bytes($$"""{ "assessments": [{ "score": {{new string('9', 1_000_000)}} }] }"""), DiagnosticCodes.TooLong) { TestName = "A number of a million digits" },
        new(Bytes($$"""{ "assessments": [{ "score": 1e{{new string('9', 1_000_000)}} }] }"""), DiagnosticCodes.TooLong) { TestName = "An exponent of a million digits" },
        new(Bytes($$"""{ "id": "{{new string('x', 5_000_000)}}" }"""), DiagnosticCodes.TooLong) { TestName = "A text of five million characters" },
        new(Bytes($$"""{ "visits": [{{string.Join(',', Enumerable.Repeat("{}", 50_001))}}] }"""), DiagnosticCodes.TooMany) { TestName = "A list of 50,001 visits" },
        new(Bytes($"[{string.Join(',', Enumerable.Repeat($"[{string.Join(',', Enumerable.Repeat("1", 49_999))}]", 21))}]"), DiagnosticCodes.TooMany) { TestName = "More than a million values" },
        new(Bytes($$"""{ {{string.Join(',', Enumerable.Repeat("\"a\":1", 900_000))}} }"""), DiagnosticCodes.DuplicateMember) { TestName = "A member 900,000 times" },
        new(Bytes($$"""{ {{string.Join(',', Enumerable.Range(0, 49_000).Select(number => $"\"procedure{number}\":1"))}} }"""), DiagnosticCodes.UnknownMember) { TestName = "49,000 unknown members on one line" },
    ];

    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(Golden.PathOf("tests/data/bad"), "episode-*").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Folders))]
    public void A_bad_episode_is_refused_with_all_its_problems(string folder)
    {
        var result = EpisodeReader.Read(File.ReadAllBytes(Golden.PathOf($"tests/data/bad/{folder}/input.json")), "input.json");

        result.Succeeded.ShouldBeFalse();
        Golden.Compare($"tests/data/bad/{folder}/expected.txt", DiagnosticText.Render(result.Diagnostics));
    }

    [TestCaseSource(nameof(OddInputs))]
    [CancelAfter(30_000)]
    public void An_odd_input_is_refused_in_bounded_time_and_memory(byte[] input, DiagnosticCode code)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = EpisodeReader.Read(input, "odd.json");

        result.Diagnostics.ShouldContain(diagnostic => diagnostic.Code == code, DiagnosticText.Render(result.Diagnostics));
        result.Succeeded.ShouldBeFalse();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024L * 1024 * 1024);
    }

    [Test]
    public void A_missing_file_is_refused() => Code(EpisodeReader.ReadFile("no-such-file.json")).ShouldBe(DiagnosticCodes.FileNotFound);

    [Test]
    public void A_folder_is_refused() => Code(EpisodeReader.ReadFile(Golden.PathOf("tests/data"))).ShouldBe(DiagnosticCodes.NotAFile);

    /// <summary>The codes of files that only a file system can bring about; InputFileTests has their cases.</summary>
    [Test]
    public void Every_code_of_files_and_episodes_has_a_case()
    {
        var golden = Folders.SelectMany(folder => File.ReadLines(Golden.PathOf($"tests/data/bad/{folder}/expected.txt")))
            .Where(line => line.StartsWith("error ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[1]);
        var odd = OddInputs.Select(data => ((DiagnosticCode)data.Arguments[1]!).Id);
        var files = new[] { DiagnosticCodes.FileNotFound, DiagnosticCodes.NotAFile, DiagnosticCodes.FileNotReadable }.Select(code => code.Id);

        // Only a batch has lines; OddLinesTests has the case.
        string[] lines = [DiagnosticCodes.LineTooLong.Id];

        DiagnosticCodes.All.Select(code => code.Id).Where(IsOurs).Except([.. golden, .. odd, .. files, .. lines]).ShouldBeEmpty();
    }

    internal static bool IsOurs(string id) => id.StartsWith("SP1", StringComparison.Ordinal) || id.StartsWith("SP2", StringComparison.Ordinal);

    private static DiagnosticCode Code(Checked<PatientEpisode> result) => result.Diagnostics.ShouldHaveSingleItem().Code;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
