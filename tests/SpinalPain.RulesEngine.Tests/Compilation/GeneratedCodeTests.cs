using SpinalPain.RulesEngine.Compilation;
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
        pack.GenerateCode();
        pack.EvaluateOutcome(episode).ShouldBe(expected);
    }

    [Test]
    public async Task It_is_generated_beside_the_work_once_a_pack_has_judged_many_lines()
    {
        var pack = CompiledPack.Compile(CgsPack.Compiled.Pack);
        var episode = CgsPack.Cases[0].Episode;
        var expected = pack.EvaluateOutcome(episode);
        for (var line = 1; line < CompiledPack.LinesBeforeCode - 1; line++)
        {
            pack.EvaluateOutcome(episode, episode.Lines[0]);
        }

        pack.HasCode.ShouldBeFalse();
        for (var line = 0; line < 100 * CompiledPack.LinesBeforeCode && !pack.HasCode; line++)
        {
            pack.EvaluateOutcome(episode, episode.Lines[0]).ShouldBe(expected);
            await Task.Yield();
        }

        pack.HasCode.ShouldBeTrue();
        pack.EvaluateOutcome(episode, episode.Lines[0]).ShouldBe(expected);
    }
}
