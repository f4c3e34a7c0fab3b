namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class ExplainTests
{
    private const string Sample = "samples/episodes/esi-initial-covered.json";

    [Test]
    public void Every_criterion_is_explained_with_the_truth_of_its_conditions()
    {
        var run = CommandRun.Of("explain", Sample);

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain(", esi.duration-and-care: met");
        run.Output.ShouldContain(", provider.training: ", Case.Sensitive);
        run.Output.ShouldContain("Met when\n    [true] ");
        run.Output.ShouldContain("threshold: esi.painDuration = 4 weeks, in force since 2024-01-01");
    }

    [Test]
    public void One_criterion_can_be_asked_for()
    {
        var run = CommandRun.Of("explain", Sample, "--criterion", "esi.duration-and-care");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.Split('\n').Where(line => line.StartsWith("Line ", StringComparison.Ordinal)).ShouldAllBe(line => line.Contains(", esi.duration-and-care: ", StringComparison.Ordinal));
        run.Output.ShouldContain("read: episode.");
    }

    [Test]
    public void A_misspelt_criterion_is_wrong_usage_with_a_suggestion()
    {
        var run = CommandRun.Of("explain", Sample, "--criterion", "esi.duration-and-car");

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("has no criterion \"esi.duration-and-car\". Did you mean \"esi.duration-and-care\"?");
    }

    [Test]
    public void A_criterion_that_resembles_none_gets_the_list()
    {
        var run = CommandRun.Of("explain", Sample, "--criterion", "xyzzy");

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain("It has ");
        run.Error.ShouldContain("esi.duration-and-care");
    }

    [Test]
    public void A_criterion_that_is_asked_of_no_line_says_so()
    {
        var run = CommandRun.Of("explain", Sample, "--criterion", "rfa.session-limit");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("The criterion rfa.session-limit is asked of no line of this episode.");
    }
}
