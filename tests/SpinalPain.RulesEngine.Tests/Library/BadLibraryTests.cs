using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Tests.Library;

/// <summary>
/// Each folder tests/data/library-bad/CODE-what describes the folder of a library, and the text that its operator gets to read. The
/// library.json lists packs by what differs from the usual, files with their text, empty folders, and links with what they lead to;
/// "resolve" names a pack to look for.
/// </summary>
public sealed class BadLibraryTests
{
    private const string Cases = "tests/data/library-bad";

    private static IEnumerable<string> Names() => Directory.EnumerateDirectories(Golden.PathOf(Cases)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static IEnumerable<DiagnosticCode> Codes() => DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP60", StringComparison.Ordinal));

    [TestCaseSource(nameof(Names))]
    public void A_bad_library_gets_the_expected_text(string name)
    {
        var folder = Directory.CreateTempSubdirectory("spinalpain-library-").FullName;
        try
        {
            using var description = JsonDocument.Parse(File.ReadAllText(Golden.PathOf($"{Cases}/{name}/library.json")));
            Build(description.RootElement, folder);
            var loaded = RulePackLibrary.LoadFolder(folder);
            var diagnostics = description.RootElement.TryGetProperty("resolve", out var reference) ? loaded.Value.Resolve(reference.GetString()!).Diagnostics : loaded.Diagnostics;

            diagnostics.Select(diagnostic => diagnostic.Code.Id).ShouldContain(name[..6]);
            diagnostics.ShouldAllBe(diagnostic => diagnostic.Message.EndsWith('.'));
            Golden.Compare($"{Cases}/{name}/expected.txt", DiagnosticText.Render(diagnostics).Replace(folder, "library", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_a_case(DiagnosticCode code) => Names().ShouldContain(name => name.StartsWith($"{code.Id}-", StringComparison.Ordinal));

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_a_page(DiagnosticCode code)
    {
        var page = File.ReadAllText(Golden.PathOf($"docs/diagnostics/{code.Id}.md")).ReplaceLineEndings("\n");

        page.ShouldStartWith($"# {code.Id}: {code.Title}\n\n");
        foreach (var part in new[] { "\n## Avoid\n\n```", "\n## Prefer\n\n```", "\n## Why\n\n" })
        {
            page.ShouldContain(part);
        }
    }

    private static void Build(JsonElement description, string folder)
    {
        foreach (var pack in Elements("packs"))
        {
            PackSpec.Read(pack).Write(Path.Combine(folder, pack.GetProperty("folder").GetString()!));
        }

        foreach (var empty in Elements("folders"))
        {
            Directory.CreateDirectory(Path.Combine(folder, empty.GetString()!));
        }

        foreach (var file in Elements("files"))
        {
            var path = Path.Combine(folder, file.GetProperty("path").GetString()!);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.GetProperty("text").GetString()!);
        }

        foreach (var link in Elements("links"))
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, link.GetProperty("path").GetString()!), link.GetProperty("to").GetString()!);
        }

        IEnumerable<JsonElement> Elements(string name) => description.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];
    }
}
