namespace SpinalPain.RulesEngine.Packages.Tests.Contents;

public sealed class PackableTests
{
    private static IEnumerable<string> Projects() => ((string[])["benchmarks", "samples", "src", "tests"])
        .SelectMany(folder => Directory.EnumerateFiles(Golden.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Golden.RepositoryRoot, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Projects))]
    public void What_stands_in_src_is_packed_and_nothing_else(string project)
    {
        var run = Command.Done(Golden.RepositoryRoot, new Dictionary<string, string>(), "dotnet", "msbuild", project, "-getProperty:IsPackable");

        run.Output.Trim().ShouldBe(project.StartsWith("src/", StringComparison.Ordinal) ? "true" : "false");
    }
}
