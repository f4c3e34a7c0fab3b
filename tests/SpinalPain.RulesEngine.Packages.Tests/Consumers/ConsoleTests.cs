namespace SpinalPain.RulesEngine.Packages.Tests.Consumers;

/// <summary>The quick start of the README in a fresh console project with the packed library.</summary>
public sealed class ConsoleTests
{
    private Consumer consumer = null!;

    [OneTimeSetUp]
    public void Build()
    {
        var program = Document.Blocks("README.md", "csharp")[0];
        this.consumer = Consumer.Of("console", "QuickStart", "SpinalPain.RulesEngine", program);
        this.consumer.Copy("samples/episodes");
    }

    [Test]
    public void It_prints_the_determination_of_the_sample_episode_in_ten_lines()
    {
        Document.Blocks("README.md", "csharp")[0].TrimEnd().Split('\n').Length.ShouldBe(10);

        var run = this.consumer.Dotnet("run", "--no-build");

        run.Error.ShouldBeEmpty();
        Golden.Compare("tests/data/quick-start.txt", run.Output);
    }

    [Test]
    public void Published_trimmed_it_prints_the_same()
    {
        var published = this.consumer.Dotnet("publish", "--use-current-runtime", "-p:PublishTrimmed=true", "--output", "trimmed", "-nodeReuse:false");
        published.Told.ShouldNotContain("warning");
        Size("trimmed").ShouldBeLessThan(Size("bin/Debug/net10.0"));

        var run = this.consumer.Done(Path.Combine(this.consumer.Path, "trimmed", OperatingSystem.IsWindows() ? "QuickStart.exe" : "QuickStart"));

        run.Error.ShouldBeEmpty();
        Golden.Compare("tests/data/quick-start.txt", run.Output);

        long Size(string folder) => new FileInfo(Path.Combine(this.consumer.Path, folder, "SpinalPain.RulesEngine.dll")).Length;
    }
}
