using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Cases;

public sealed class CaseReaderTests
{
    private const string Data = "tests/data/cases";

    private static IEnumerable<string> BadFolders() =>
        Directory.GetDirectories(Golden.PathOf(Data)).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith("good", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(BadFolders))]
    public void Bad_cases_are_reported_all_at_once_with_their_places(string folder)
    {
        var path = Golden.PathOf($"{Data}/{folder}");
        var read = folder.StartsWith(DiagnosticCodes.UnknownExpectedCriterion.Id, StringComparison.Ordinal) ? CaseReader.ReadFolder(path, CgsPack.Compiled.Pack) : CaseReader.ReadFolder(path);

        read.Succeeded.ShouldBeFalse();
        Golden.Compare($"{Data}/{folder}/expected.txt", DiagnosticText.Render(read.Diagnostics).Replace($"{path}/", string.Empty, StringComparison.Ordinal));
    }

    [Test]
    public void Good_cases_have_their_patched_episode_and_what_is_expected()
    {
        var cases = CaseReader.ReadFolder(Golden.PathOf($"{Data}/good")).Value.Cases;

        cases.Select(packCase => packCase.Name).ShouldBe(["The base as it is", "The base at another stage and without what it had"]);
        cases[0].Episode.Contraindications.ShouldNotBeNull().ShouldBeEmpty();
        cases[0].Expectation.ShouldBeEquivalentTo(new CaseExpectation(CoverageOutcome.Covered, [new LineExpectation("line-1", null, [])]));
        cases[1].Base.ShouldBe("small");
        cases[1].Location.Line.ShouldBe(4);
        cases[1].Episode.Stage.ShouldBe(ReviewStage.ClaimReview);
        cases[1].Episode.Contraindications.ShouldBeNull();
        cases[1].Episode.Lines.Count.ShouldBe(2);
        cases[1].Expectation.Outcome.ShouldBe(CoverageOutcome.MoreInformationNeeded);
        cases[1].Expectation.Lines.Select(line => (line.LineId, line.Outcome)).ShouldBe([("line-1", null), ("line-2", CoverageOutcome.NotGoverned)]);
        cases[1].Expectation.Lines[0].Criteria.ShouldBe([new("a.criterion", CriterionStatus.DueWithClaim), new("b.criterion", CriterionStatus.NotApplicable)]);
        cases[1].Expectation.Lines[1].Criteria.ShouldBe([new("a.criterion", CriterionStatus.Unknown)]);
    }

    [Test]
    public void A_pack_without_cases_has_none()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            CaseReader.ReadFolder(folder.FullName).Value.Cases.ShouldBeEmpty();
        }
        finally
        {
            folder.Delete();
        }
    }

    [Test]
    public void What_is_no_file_of_cases_is_named_and_passed_over()
    {
        var read = CaseReader.ReadFolder(Golden.PathOf($"{Data}/good-with-notes"));

        read.Value.Cases.ShouldHaveSingleItem();
        read.Diagnostics.Select(diagnostic => (diagnostic.Code, Path.GetFileName(diagnostic.Location.File))).ShouldBe(
            [(DiagnosticCodes.UnknownPackFile, "episodes.txt"), (DiagnosticCodes.UnknownPackFile, "notes.md")], ignoreOrder: true);
    }

    [Test]
    public void A_folder_that_does_not_exist_is_an_error()
    {
        var read = CaseReader.ReadFolder("no/such/pack");

        read.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotFound);
    }

    [Test]
    public void A_file_in_place_of_the_folder_is_an_error()
    {
        var read = CaseReader.ReadFolder(Golden.PathOf("SpinalPain.RulesEngine.sln"));

        read.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NotAFile);
    }

    [Test]
    public void Every_code_of_cases_has_its_page() =>
        DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP5", StringComparison.Ordinal)).ShouldAllBe(code => PageBeginsWithTitle(code));

    private static bool PageBeginsWithTitle(DiagnosticCode code) =>
        File.ReadAllText(Golden.PathOf($"docs/diagnostics/{code.Id}.md")).StartsWith($"# {code.Id}: {code.Title}\n", StringComparison.Ordinal);
}
