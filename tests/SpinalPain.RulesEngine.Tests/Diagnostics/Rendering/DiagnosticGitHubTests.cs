using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Diagnostics.Rendering;

public sealed class DiagnosticGitHubTests
{
    [Test]
    public void A_problem_is_one_command() =>
        DiagnosticGitHub.Render([Reported.Of(Reported.Problem(help: "Write one."))])
            .ShouldBe("::error file=pack.json,line=3,col=5,title=SP4009 Unknown fact::The title is blank.%0AHelp: Write one.\n");

    [Test]
    public void A_warning_of_a_whole_file_has_no_line() =>
        DiagnosticGitHub.Render([Reported.Of(new Diagnostic(DiagnosticCodes.UnknownPackFile, SourceLocation.OfFile("a.txt"), "It is not read."))])
            .ShouldBe("::warning file=a.txt,title=SP3001 Unknown file in a pack::It is not read.\n");

    [Test]
    public void What_has_no_file_is_told_without_one() =>
        DiagnosticGitHub.Render([Reported.Of(Reported.Problem(file: "", line: 0))]).ShouldBe("::error title=SP4009 Unknown fact::The title is blank.\n");

    [Test]
    public void Signs_with_a_meaning_are_escaped_in_properties_and_only_some_in_the_message() =>
        DiagnosticGitHub.Render([Reported.Of(Reported.Problem("a:b,c%.json", message: "100%: a, b\nc"))])
            .ShouldBe("::error file=a%3Ab%2Cc%25.json,line=3,col=5,title=SP4009 Unknown fact::100%25: a, b c\n");

    [Test]
    public void A_hostile_name_makes_no_second_command()
    {
        var lines = DiagnosticGitHub.Render([Reported.Hostile()]).Split('\n');

        lines.Length.ShouldBe(Reported.HostileNames.Length + 1);
        lines[..^1].ShouldAllBe(line => line.StartsWith("::error file=", StringComparison.Ordinal) && !line.Any(char.IsControl) && !line.Contains('\u202e'));
    }

    [Test]
    public void Files_are_named_from_the_root_and_those_elsewhere_in_full()
    {
        var root = Path.Combine(Path.GetTempPath(), "repo");
        string Named(string file) => DiagnosticGitHub.Render([Reported.Of(Reported.Problem(file))], root).Split("file=")[1].Split(',')[0];

        Named(Path.Combine(root, "rules", "pack.json")).ShouldBe("rules/pack.json");
        Named("./rules//pack.json").ShouldBe("rules/pack.json");
        Named("rules/../pack.json").ShouldBe("pack.json");
        Named("../other/pack.json").ShouldEndWith("/other/pack.json");
        Path.IsPathRooted(Named("../other/pack.json").Replace("%3A", ":", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Test]
    public void No_problems_are_no_text() => DiagnosticGitHub.Render([new("a", ReportVerdict.Valid, [])]).ShouldBeEmpty();
}
