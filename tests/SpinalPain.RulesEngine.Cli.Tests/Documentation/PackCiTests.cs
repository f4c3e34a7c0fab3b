namespace SpinalPain.RulesEngine.Cli.Tests.Documentation;

/// <summary>samples/pack-ci, copied into a repository of its own.</summary>
public sealed class PackCiTests
{
    private const string Commit = "git -c user.name=Author -c user.email=author@example.org commit -q -m change";

    [Test]
    public void A_new_repository_of_packs_passes_a_change_is_shown_and_a_mistake_fails()
    {
        using var folder = new TemporaryFolder();
        using var shell = new Shell();
        folder.Copy("samples/pack-ci");
        Run("git init -q && spinalpain new pack rules/acme-esi/1.0.0 --payer Acme && git add --all && " + Commit, 0);

        Run("./check-rules.sh", 0).Output.ShouldContain("rules/acme-esi/1.0.0: acme-esi 1.0.0 is valid");
        Directory.EnumerateFiles(Path.Combine(folder.Path, "reports")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["acme-esi-1.0.0.coverage.html", "acme-esi-1.0.0.html", "acme-esi-1.0.0.junit.xml", "validate.sarif"]);

        // A changed threshold, with the cases that belong to it still those of the old one.
        Replace("parameters.json", "\"value\": 4", "\"value\": 5");
        var changed = Run("./check-rules.sh HEAD", 1);
        changed.Output.ShouldContain("failed");
        File.ReadAllText(Path.Combine(folder.Path, "reports/changes.md")).ShouldContain("4 weeks");

        // The same in a version of its own is compared with the newest that was there.
        Run("git checkout -q -- rules && cp -r rules/acme-esi/1.0.0 rules/acme-esi/1.1.0", 0);
        Run("./check-rules.sh HEAD", 0);

        Replace("parameters.json", "\"value\": 4", "\"value\": 400");
        var broken = Run("GITHUB_ACTIONS=true ./check-rules.sh HEAD", 1);
        broken.Output.ShouldContain("::error file=rules/acme-esi/1.0.0/parameters.json,line=");
        File.ReadAllText(Path.Combine(folder.Path, "reports/validate.sarif")).ShouldContain("SP4032");

        CommandRun Run(string lines, int exitCode)
        {
            var run = shell.Run(folder.Path, lines);
            run.ExitCode.ShouldBe(exitCode, $"{lines}\n{run.Output}\n{run.Error}");
            return run;
        }

        void Replace(string file, string old, string @new)
        {
            var path = Path.Combine(folder.Path, "rules/acme-esi/1.0.0", file);
            var text = File.ReadAllText(path);
            text.ShouldContain(old);
            File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));
        }
    }

    [Test]
    public void The_workflow_runs_the_script_that_is_there()
    {
        var workflow = File.ReadAllText(Golden.PathOf("samples/pack-ci/.github/workflows/rules.yml"));

        workflow.ShouldContain("run: ./check-rules.sh \"$BASE\"");
        File.Exists(Golden.PathOf("samples/pack-ci/check-rules.sh")).ShouldBeTrue();
    }
}
