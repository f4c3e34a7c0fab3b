using System.Buffers;
using System.Text;
using SpinalPain.RulesEngine.Batches;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Tests.Batches;

/// <summary>Answers of batches: the same as one by one, in order, for any number of workers.</summary>
public sealed class BatchJudgeTests
{
    private static readonly CompiledPack Pack = CompiledPack.Compile(BuiltInPacks.CgsSpinalPain);

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(8)]
    public async Task Answers_are_those_of_single_episodes_in_order(int workers)
    {
        var episodes = Lines.Episodes(100).ToList();
        var judge = new BatchJudge(Pack, new BatchOptions { Workers = workers, ChunkBytes = 6_000 });

        var answers = await Lines.All(judge.EvaluateAsync(new MemoryStream(Lines.Of(episodes))));
        var outcomes = await Lines.All(judge.EvaluateOutcomesAsync(new MemoryStream(Lines.Of(episodes))));

        answers.Select(item => DeterminationJson.Write(item.Answer)).ShouldBe(episodes.Select(episode => DeterminationJson.Write(Pack.Evaluate(episode))));
        outcomes.Select(item => Text(item.Answer)).ShouldBe(answers.Select(item => Text(Of(item.Answer))));
        answers.Select(item => item.Line.Line).ShouldBe(Enumerable.Range(1, 100).Select(number => (long)number));
    }

    [TestCase(1)]
    [TestCase(3)]
    public async Task Episodes_that_an_app_has_already_are_judged_alike(int workers)
    {
        var episodes = Lines.Episodes(200).ToList();
        var judge = new BatchJudge(Pack, new BatchOptions { Workers = workers });

        (await Lines.All(judge.EvaluateAllAsync(episodes))).Select(DeterminationJson.Write).ShouldBe(episodes.Select(episode => DeterminationJson.Write(Pack.Evaluate(episode))));
        (await Lines.All(judge.EvaluateAllOutcomesAsync(episodes))).Select(Text).ShouldBe(episodes.Select(episode => Text(Of(Pack.Evaluate(episode)))));
    }

    [Test]
    public async Task A_library_judges_each_line_by_the_pack_in_force()
    {
        var library = RulePackLibrary.LoadFolder(Golden.PathOf("tests/data/library")).Value;
        var bytes = await File.ReadAllBytesAsync(Golden.PathOf("tests/data/library/episodes/both-sides-of-the-change.json"));
        var line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).ReplaceLineEndings(" "));

        var answer = (await Lines.All(new BatchJudge(library).EvaluateAsync(new MemoryStream(line)))).ShouldHaveSingleItem().Answer;

        answer.Lines.Select(each => each.Pack?.Version).ShouldBe(["1.0.0", "1.1.0"]);
    }

    [Test]
    public async Task The_stage_of_the_options_is_judged_at()
    {
        var judge = new BatchJudge(Pack, new BatchOptions { Stage = ReviewStage.ClaimReview });

        var answers = await Lines.All(judge.EvaluateAsync(new MemoryStream(Lines.Of(5))));

        answers.ShouldAllBe(item => item.Answer.Stage == ReviewStage.ClaimReview);
    }

    [Test]
    public async Task A_rejected_line_has_diagnostics_and_no_answer()
    {
        var items = await Lines.All(new BatchJudge(Pack).EvaluateAsync(new MemoryStream(Lines.Bytes($"{Lines.Short("one")}\nnope\n"))));

        items[0].IsRejected.ShouldBeFalse();
        items[0].Diagnostics.ShouldBeEmpty();
        items[1].IsRejected.ShouldBeTrue();
        items[1].TryGetAnswer(out _).ShouldBeFalse();
        items[1].Diagnostics.ShouldHaveSingleItem().Location.Line.ShouldBe(2);
        Should.Throw<InvalidOperationException>(() => items[1].Answer).Message.ShouldContain("SP1007");
    }

    [Test]
    public async Task Outcomes_and_rejects_are_written_on_one_line()
    {
        var items = await Lines.All(new BatchJudge(Pack).EvaluateOutcomesAsync(new MemoryStream(Lines.Bytes($"{Lines.Short("one")}\n\n{{}}\n"))));

        Text(items[0].Answer).ShouldBe("""{"episode":"one","outcome":"notGoverned","lines":[{"line":"line-1","outcome":"notGoverned"}]}""");
        var output = new ArrayBufferWriter<byte>();
        BatchJson.WriteRejected(items[1].Line, [items[1].Diagnostics[0]], output);
        Encoding.UTF8.GetString(output.WrittenSpan).ShouldStartWith("""{"line":3,"offset":113,"length":2,"diagnostics":[{"severity":"error","code":"SP1013","title":"Missing member","file":"(stream)","line":3,"column":1,"pointer":"","message":""");
    }

    [Test]
    public void Options_that_make_no_sense_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new BatchOptions { Workers = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new BatchOptions { ChunkBytes = 0 });
    }

    private static EpisodeOutcome Of(Determination determination) =>
        new(determination.EpisodeId, determination.Outcome, [.. determination.Lines.Select(line => new EpisodeLineOutcome(line.LineId, line.Outcome))]);

    private static string Text(EpisodeOutcome outcome)
    {
        var output = new ArrayBufferWriter<byte>();
        BatchJson.Write(outcome, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
