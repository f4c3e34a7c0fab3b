namespace SpinalPain.RulesEngine.Packages.Tests.Consumers;

/// <summary>What the readme of each package shows, in a fresh console project with that package.</summary>
public sealed class ReadmeTests
{
    [TestCase("SpinalPain.RulesEngine")]
    [TestCase("SpinalPain.RulesEngine.JsonSchema")]
    [TestCase("SpinalPain.RulesEngine.NRules")]
    public void The_code_of_the_readme_prints_what_the_readme_shows(string id)
    {
        _ = Packed.Find(id);
        var readme = $"src/{id}/README.md";
        Document.Blocks(readme, "sh")[0].ShouldBe($"dotnet add package {id}\n");
        var consumer = Consumer.Of("console", $"Readme{id.Split('.')[^1]}", id, Document.Blocks(readme, "csharp").Single());

        var run = consumer.Dotnet("run", "--no-build");

        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe(Document.Blocks(readme, "text").Single());
    }
}
