using System.Xml.Linq;

namespace SpinalPain.RulesEngine.Packages.Tests.Contents;

public sealed class PackableTests
{
    private static IEnumerable<string> ProjectFiles() => ((string[])["benchmarks", "samples", "src", "tests"])
        .SelectMany(folder => Directory.EnumerateFiles(Golden.PathOf(folder), "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Golden.RepositoryRoot))
        .Where(path => Path.GetExtension(path) is ".csproj" or ".props" or ".targets")
        .Select(path => Path.GetRelativePath(Golden.RepositoryRoot, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal));

    [Test]
    public void What_stands_in_src_is_packed_and_nothing_else()
    {
        var said = ProjectFiles().SelectMany(path => XDocument.Load(Golden.PathOf(path)).Descendants("IsPackable").Select(element => $"{path}: {element.Value}"));

        said.ShouldBe(["Directory.Build.props: false", "src/Directory.Build.props: true"], ignoreOrder: true);
    }

    [Test]
    public void Every_project_in_src_has_a_package_or_is_skipped_for_what_no_source_serves()
    {
        var packed = Directory.EnumerateFiles(Packed.Folder, "*.nupkg").Select(path => Path.GetFileName(path)[..^$".{Packed.Version}.nupkg".Length]).ToList();
        string[] mayMiss = ["SpinalPain.RulesEngine.JsonSchema", "SpinalPain.RulesEngine.NRules"];

        packed.ShouldBeSubsetOf(Packed.Ids());
        Packed.Ids().Except(packed).ShouldBeSubsetOf(mayMiss);
    }
}
