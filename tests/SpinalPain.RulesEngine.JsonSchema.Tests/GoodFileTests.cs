using System.Text;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.JsonSchema.Tests;

/// <summary>Everything in the repository that is meant to be right meets its schema.</summary>
public sealed class GoodFileTests
{
    private static readonly string[] PackRoots = ["rules", "tests/data/good", "tests/data/library"];

    private static IEnumerable<string> Packs() => PackRoots
        .Where(root => Directory.Exists(Golden.PathOf(root)))
        .SelectMany(root => Directory.EnumerateFiles(Golden.PathOf(root), "pack.json", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Golden.RepositoryRoot, Path.GetDirectoryName(path)!).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Episodes() => Files("samples/episodes").Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal));

    private static IEnumerable<string> Determinations() => Files("samples/episodes").Where(path => path.EndsWith(".expected.json", StringComparison.Ordinal))
        .Concat(Files("tests/data/determinations"));

    [TestCaseSource(nameof(Packs))]
    public void Every_file_of_a_good_pack_meets_its_schema(string folder)
    {
        var diagnostics = SchemaValidator.Default.ValidatePackFolder(Golden.PathOf(folder));

        diagnostics.ShouldAllBe(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning, DiagnosticText.Render(diagnostics));
    }

    [TestCaseSource(nameof(Episodes))]
    public void A_sample_episode_meets_its_schema(string path) => SchemaValidator.Default.ValidateFile(SchemaKind.Episode, Golden.PathOf(path)).ShouldBeEmpty();

    [TestCaseSource(nameof(Determinations))]
    public void A_determination_meets_its_schema(string path) => SchemaValidator.Default.ValidateFile(SchemaKind.Determination, Golden.PathOf(path)).ShouldBeEmpty();

    [Test]
    public void There_are_files_of_all_kinds()
    {
        Packs().ShouldContain("rules/cgs-spinal-pain/1.0.0");
        Packs().ShouldContain("tests/data/good/pack-every-operator");
        Episodes().Count().ShouldBeGreaterThan(10);
        Determinations().Count().ShouldBeGreaterThan(10);
        Directory.EnumerateFiles(Golden.PathOf("rules/cgs-spinal-pain/1.0.0/cases"), "*.json").ShouldNotBeEmpty();
    }

    [Test]
    public void A_byte_order_mark_is_no_problem() =>
        SchemaValidator.Default.Validate(SchemaKind.Items, Encoding.UTF8.GetBytes("\uFEFF{ \"items\": [{ \"id\": \"a\", \"section\": \"b\", \"text\": \"c\", \"weight\": \"advice\" }] }"), "items.json").ShouldBeEmpty();

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Golden.PathOf(folder), "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Golden.RepositoryRoot, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
