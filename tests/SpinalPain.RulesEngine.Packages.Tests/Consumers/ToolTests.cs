namespace SpinalPain.RulesEngine.Packages.Tests.Consumers;

/// <summary>The command, installed from its package and used outside the repository.</summary>
public sealed class ToolTests
{
    private const string Id = "SpinalPain.RulesEngine.Cli";
    private const string Readme = $"src/{Id}/README.md";
    private const string Commit = "git -c user.name=Author -c user.email=author@example.org commit -q -m change";
    private Consumer consumer = null!;

    [OneTimeSetUp]
    public void Install()
    {
        var line = Document.Blocks(Readme, "sh")[0];
        line.ShouldBe($"dotnet tool install --global {Id}\n");
        this.consumer = new Consumer("tool");
        this.Shown(line.Replace("--global", "--tool-path tools", StringComparison.Ordinal)).ShouldContain($"(version '{Packed.Version}')");
    }

    [Test]
    public void It_is_the_version_that_was_packed() => this.Shown("spinalpain --version").ShouldStartWith(Packed.Version);

    [Test]
    public void The_commands_of_the_readme_do_what_the_readme_shows()
    {
        var output = string.Empty;
        foreach (var lines in Document.Blocks(Readme, "sh").Skip(1))
        {
            output = this.Shown(lines);
        }

        var from = 0;
        foreach (var part in Document.Blocks(Readme, "text").Single().Split("...\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var at = output.IndexOf(part, from, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"the readme shows this:\n{part}\nand the output is:\n{output}");
            from = at + part.Length;
        }
    }

    [Test]
    public void It_validates_the_pack_of_the_repository_and_judges_by_it()
    {
        const string pack = "rules/cgs-spinal-pain/1.0.0";
        this.consumer.Copy(pack);
        this.consumer.Copy("samples/episodes");

        this.Shown($"spinalpain validate {pack}").ShouldContain("cgs-spinal-pain 1.0.0 is valid");
        var builtIn = this.Shown("spinalpain evaluate samples/episodes/esi-initial-covered.json --format json");
        Answer.ShouldBe(builtIn, "samples/episodes/esi-initial-covered.expected.json");
        this.Shown($"spinalpain evaluate samples/episodes/esi-initial-covered.json --format json --pack {pack}").ShouldBe(builtIn);
    }

    [Test]
    public void It_writes_the_schemas_of_the_repository()
    {
        this.Shown("spinalpain schema --output schemas");

        foreach (var schema in Directory.EnumerateFiles(Golden.PathOf("schemas"), "*.json"))
        {
            File.ReadAllBytes(Path.Combine(this.consumer.Path, "schemas", Path.GetFileName(schema))).ShouldBe(File.ReadAllBytes(schema), schema);
        }
    }

    [Test]
    public void The_sample_of_a_repository_of_packs_works_with_it()
    {
        File.ReadAllText(Golden.PathOf("samples/pack-ci/.github/workflows/rules.yml")).ShouldContain($"dotnet tool install --global {Id} --version {Packed.RepositoryVersion}\n");
        this.consumer.Copy("samples/pack-ci", "pack-ci");
        this.Shown("cd pack-ci; git init -q; spinalpain new pack rules/acme-esi/1.0.0 --payer Acme; git add --all; " + Commit);

        this.Shown("cd pack-ci; ./check-rules.sh").ShouldContain("acme-esi 1.0.0 is valid");
        var parameters = Path.Combine(this.consumer.Path, "pack-ci/rules/acme-esi/1.0.0/parameters.json");
        File.WriteAllText(parameters, File.ReadAllText(parameters).Replace("\"value\": 4", "\"value\": 5", StringComparison.Ordinal));
        var changed = this.consumer.Shell("cd pack-ci; ./check-rules.sh HEAD");

        changed.ExitCode.ShouldBe(1, changed.Told);
        File.ReadAllText(Path.Combine(this.consumer.Path, "pack-ci/reports/changes.md")).ShouldContain("4 weeks");
    }

    /// <summary>What lines of a shell write, all of which have to succeed.</summary>
    private string Shown(string lines)
    {
        var run = this.consumer.Shell(lines);
        run.ExitCode.ShouldBe(0, run.Told);
        return run.Output;
    }
}
