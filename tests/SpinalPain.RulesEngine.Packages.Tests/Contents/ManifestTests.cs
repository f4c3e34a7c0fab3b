using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SpinalPain.RulesEngine.Packages.Tests.Contents;

/// <summary>What each package holds and says of itself.</summary>
[TestFixtureSource(typeof(Packed), nameof(Packed.Ids))]
public sealed class ManifestTests(string id)
{
    private Package package = null!;

    [OneTimeSetUp]
    public void Find() => this.package = Packed.Find(id);

    [Test]
    public void A_package_holds_and_says_what_its_golden_file_tells()
    {
        var manifest = this.package.Manifest();
        manifest.Descendants().Where(element => element.Name.LocalName == "repository").Remove();
        var text = new StringBuilder($"{manifest.Root}\n\n".ReplaceLineEndings("\n").Replace(Packed.Version, "VERSION", StringComparison.Ordinal));
        foreach (var name in this.package.Files().Keys)
        {
            text.Append(name).Append('\n');
        }

        text.Append("\nSymbols\n\n");
        foreach (var name in this.package.Symbols.Files().Keys)
        {
            text.Append(name).Append('\n');
        }

        Golden.Compare($"tests/data/packages/{id}.txt", text.ToString());
    }

    [Test]
    public void The_sources_are_those_of_this_commit_at_the_address_of_the_remote_if_there_is_one()
    {
        var commit = Git("rev-parse", "HEAD");
        if (commit.Length == 0)
        {
            Assert.Ignore("The sources stand in no repository of git.");
        }

        var repository = this.package.Manifest().Descendants().Single(element => element.Name.LocalName == "repository");
        repository.Attribute("commit")?.Value.ShouldBe(commit);
        var remote = Git("remote", "get-url", "origin");
        ((string?)repository.Attribute("url") is null).ShouldBe(!remote.StartsWith("http", StringComparison.Ordinal) && !remote.Contains('@', StringComparison.Ordinal), remote);
    }

    [Test]
    public void The_readme_and_the_changelog_are_those_of_the_repository()
    {
        this.package.Files()["README.md"].ShouldBe(File.ReadAllBytes(Golden.PathOf($"src/{id}/README.md")));
        this.package.Files()["CHANGELOG.md"].ShouldBe(File.ReadAllBytes(Golden.PathOf("CHANGELOG.md")));
        this.package.Files()["icon.png"].ShouldBe(File.ReadAllBytes(Golden.PathOf("eng/icon.png")));
    }

    [Test]
    public void The_readme_leads_nowhere_that_only_a_clone_of_the_repository_has()
    {
        var links = Regex.Matches(Encoding.UTF8.GetString(this.package.Files()["README.md"]), @"\]\((?<target>[^)]+)\)");

        links.ShouldAllBe(link => link.Groups["target"].Value.StartsWith("https://", StringComparison.Ordinal));
    }

    private static string Git(params string[] arguments) => Command.Run(Golden.RepositoryRoot, new Dictionary<string, string>(), "git", arguments).Output.Trim();
}
