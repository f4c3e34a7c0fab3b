using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Coverage;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Coverage;

/// <summary>Suggested cases show what no case shows, say what the pack decides now, and prove nothing.</summary>
public sealed class CaseSuggestionTests
{
    private string folder = null!;

    [SetUp]
    public void CopyPack()
    {
        this.folder = Directory.CreateTempSubdirectory("spinalpain-tests-").FullName;
        var source = Golden.PathOf(SmallPack.Folder);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(this.folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [TearDown]
    public void DeletePack() => Directory.Delete(this.folder, recursive: true);

    [Test]
    public void Everything_that_is_missing_of_a_small_pack_is_suggested_but_what_an_unreviewed_case_shows()
    {
        var suggestions = SmallPack.Run().Suggest();

        suggestions.NotFound.ShouldBeEmpty();
        suggestions.IsCutShort.ShouldBeFalse();
        suggestions.Cases.ShouldNotBeEmpty();
        suggestions.Cases.Select(each => each.Name).ShouldBeUnique();
        suggestions.Cases.ShouldAllBe(each => each.Name.StartsWith("UNREVIEWED: shows ", StringComparison.Ordinal));
        suggestions.Cases.SelectMany(each => each.Shows).ShouldNotContain(shown => shown.Contains("criterion duration unknown", StringComparison.Ordinal));
        suggestions.Cases.SelectMany(each => each.Shows).ShouldContain("threshold duration exactly at 6 weeks (in force from 2025-07-01)");
    }

    [Test]
    public void Suggestions_are_case_files_that_pass_as_they_are_and_count_for_nothing()
    {
        var before = this.Run();
        this.Write(before.Suggest());

        var after = this.Run();

        after.Results.Length.ShouldBeGreaterThan(before.Results.Length);
        after.Results.ShouldAllBe(result => result.Passed);
        after.Results.Skip(before.Results.Length).ShouldAllBe(result => result.Case.IsUnreviewed && result.Case.Expectation.Lines.Any(line => !line.Criteria.IsEmpty));
        after.Coverage.Summaries.ShouldBe(before.Coverage.Summaries);
        after.Suggest().Cases.ShouldBeEmpty("what an unreviewed case shows is not suggested again");
    }

    [Test]
    public void Once_reviewed_they_cover_all()
    {
        this.Write(this.Run().Suggest());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(this.folder, "cases"), "*.json"))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\"unreviewed\": true", "\"unreviewed\": false", StringComparison.Ordinal));
        }

        this.Run().Coverage.Missing.ShouldBeEmpty();
    }

    [Test]
    public void On_the_two_sides_of_a_threshold_the_suggested_cases_are_decided_otherwise()
    {
        var suggestions = SmallPack.Run().Suggest().Cases;

        StatusOf("below").ShouldNotBe(StatusOf("exactly at"));

        string StatusOf(string side)
        {
            var suggestion = suggestions.Single(each => each.Shows.Any(shown => shown.StartsWith("threshold duration ", StringComparison.Ordinal) && shown.Contains($"{side} 6 weeks", StringComparison.Ordinal)));
            using var json = JsonDocument.Parse(suggestion.Json);
            return json.RootElement.GetProperty("expect").GetProperty("lines").EnumerateObject().First().Value.GetProperty("criteria").GetRawText();
        }
    }

    [Test]
    public void Suggestions_are_the_same_each_time()
    {
        var first = SmallPack.Run().Suggest().Files().Select(file => (file.Name, Encoding.UTF8.GetString(file.Content)));

        SmallPack.Run().Suggest().Files().Select(file => (file.Name, Encoding.UTF8.GetString(file.Content))).ShouldBe(first);
    }

    [Test]
    public void Without_an_episode_to_start_from_nothing_is_found()
    {
        var pack = SmallPack.Compile();
        var suggestions = CoverageRun.Of(pack, new CaseSet([])).Suggest();

        suggestions.Cases.ShouldBeEmpty();
        suggestions.NotFound.Length.ShouldBe(11 + 25 + 11);
    }

    private void Write(CaseSuggestions suggestions)
    {
        foreach (var (name, content) in suggestions.Files())
        {
            File.WriteAllBytes(Path.Combine(this.folder, "cases", name), content);
        }
    }

    private CoverageRun Run()
    {
        var pack = SmallPack.Compile();
        var read = CaseReader.ReadFolder(this.folder, pack.Pack);
        read.Succeeded.ShouldBeTrue(DiagnosticText.Render(read.Diagnostics));
        return CoverageRun.Of(CompiledPack.Compile(pack.Pack), read.Value);
    }
}
