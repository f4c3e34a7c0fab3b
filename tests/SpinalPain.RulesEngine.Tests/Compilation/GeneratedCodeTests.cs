using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Agreement;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Compilation;

/// <summary>Where only truth is asked for often enough, code is generated; nobody can tell but by the time it takes.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly CompiledPack WithCode = Engine.WithCode(CgsPack.Compiled.Pack);

    [Test]
    public void Every_criterion_of_every_case_stands_as_before()
    {
        var expected = new CriterionStanding[WithCode.Pack.Criteria.Length];
        var actual = new CriterionStanding[WithCode.Pack.Criteria.Length];
        foreach (var packCase in CgsPack.Cases)
        {
            foreach (var line in packCase.Episode.Lines)
            {
                var count = CompiledPack.Compile(WithCode.Pack).EvaluateCriteria(packCase.Episode, line, expected);
                WithCode.EvaluateCriteria(packCase.Episode, line, actual).ShouldBe(count);
                actual[..count].ShouldBe(expected[..count], packCase.Name);
                WithCode.EvaluateOutcome(packCase.Episode, line).ShouldBe(CgsPack.Compiled.EvaluateOutcome(packCase.Episode, line), packCase.Name);
            }
        }
    }

    [Test]
    public void Every_reason_of_every_case_is_as_before()
    {
        foreach (var packCase in CgsPack.Cases)
        {
            DeterminationJson.Write(WithCode.Evaluate(packCase.Episode)).ShouldBe(DeterminationJson.Write(CgsPack.Compiled.Evaluate(packCase.Episode)), packCase.Name);
        }
    }

    [Test]
    public async Task It_is_generated_for_notes_once_they_were_taken_of_many_lines()
    {
        var pack = CompiledPack.Compile(CgsPack.Compiled.Pack);
        var episode = CgsPack.Cases[0].Episode;
        var expected = DeterminationJson.Write(pack.Evaluate(episode));
        for (var line = 1; line < GeneratedCode.LinesBefore - 1; line++)
        {
            _ = pack.Evaluate(episode).Lines[0].Criteria[0].Evidence;
        }

        pack.Code.IsForNotes.ShouldBeFalse();
        for (var line = 0; line < 100 * GeneratedCode.LinesBefore && !pack.Code.IsForNotes; line++)
        {
            _ = pack.Evaluate(episode).Lines[0].Criteria[0].Evidence;
            await Task.Yield();
        }

        pack.Code.IsForNotes.ShouldBeTrue();
        DeterminationJson.Write(pack.Evaluate(episode)).ShouldBe(expected);
    }

    [Test]
    public void It_allocates_nothing()
    {
        var standings = new CriterionStanding[WithCode.Pack.Criteria.Length];
        Judge();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Judge();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        void Judge()
        {
            foreach (var packCase in CgsPack.Cases.AsSpan())
            {
                WithCode.EvaluateOutcome(packCase.Episode);
                WithCode.EvaluateCriteria(packCase.Episode, packCase.Episode.Lines[0], standings);
            }
        }
    }

    [Test]
    public void A_condition_that_is_too_long_for_one_method_is_cut_in_parts()
    {
        var line = """{ "fact": "line.contrast", "is": true }""";
        var some = """{ "some": "episode.procedures", "as": "p", "where": { "any": [ { "fact": "p.performedOn", "before": { "fact": "line.dateOfService" } }, { "fact": "p.kind", "is": "radiofrequencyAblation" } ] } }""";
        var pack = TestPack.Compile($$"""{ "any": [ {{string.Join(", ", Enumerable.Repeat($$"""{ "all": [ {{line}}, {{some}} ] }""", 300).Select((text, index) => text.Replace("\"p\"", $"\"p{index}\"", StringComparison.Ordinal).Replace("\"p.", $"\"p{index}.", StringComparison.Ordinal)))}} ] }""");
        var episode = TestPack.WithLine(line => line with { Contrast = true }) with { Procedures = [new Procedure { Id = "p", PerformedOn = new DateOnly(2020, 1, 1) }] };
        var expected = pack.EvaluateOutcome(episode);
        pack.Code.GenerateForTruth();
        pack.EvaluateOutcome(episode).ShouldBe(expected);
    }

    [Test]
    public async Task It_is_generated_beside_the_work_once_a_pack_has_judged_many_lines()
    {
        var pack = CompiledPack.Compile(CgsPack.Compiled.Pack);
        var episode = CgsPack.Cases[0].Episode;
        var expected = pack.EvaluateOutcome(episode);
        for (var line = 1; line < GeneratedCode.LinesBefore - 1; line++)
        {
            pack.EvaluateOutcome(episode, episode.Lines[0]);
        }

        pack.Code.IsForTruth.ShouldBeFalse();
        for (var line = 0; line < 100 * GeneratedCode.LinesBefore && !pack.Code.IsForTruth; line++)
        {
            pack.EvaluateOutcome(episode, episode.Lines[0]).ShouldBe(expected);
            await Task.Yield();
        }

        pack.Code.IsForTruth.ShouldBeTrue();
        pack.EvaluateOutcome(episode, episode.Lines[0]).ShouldBe(expected);
    }
}
