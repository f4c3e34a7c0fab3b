using System.Runtime.CompilerServices;

namespace SpinalPain.RulesEngine.Tests;

/// <summary>Compares text with a file of the repository. With UPDATE_GOLDEN=1 in the environment the file is written instead.</summary>
internal static class Golden
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static string PathOf(string repoRelativePath) => Path.Combine(RepositoryRoot, repoRelativePath);

    public static void Compare(string repoRelativePath, string actual)
    {
        var path = PathOf(repoRelativePath);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var help = $"Run the tests with UPDATE_GOLDEN=1 to write {repoRelativePath} anew, and look at what changed.";
        File.Exists(path).ShouldBeTrue($"{repoRelativePath} does not exist. {help}");
        var expected = File.ReadAllText(path);
        if (actual != expected)
        {
            Assert.Fail($"{repoRelativePath} differs from line {FirstDifference(expected, actual)} on. {help}\n\n{actual}");
        }
    }

    private static int FirstDifference(string expected, string actual)
    {
        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return expected.AsSpan(0, same).Count('\n') + 1;
    }

    private static string FindRoot([CallerFilePath] string? thisFile = null)
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(thisFile), Environment.CurrentDirectory })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "SpinalPain.RulesEngine.sln")))
                {
                    return folder;
                }
            }
        }

        throw new InvalidOperationException("SpinalPain.RulesEngine.sln is in no folder above the tests.");
    }
}
