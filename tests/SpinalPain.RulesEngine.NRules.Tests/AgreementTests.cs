using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Tests.Agreement;
using SpinalPain.RulesEngine.Tests.Reference;

namespace SpinalPain.RulesEngine.NRules.Tests;

/// <summary>NRules, the compiled engine and the reference interpreter give equal determinations for generated packs and episodes.</summary>
public sealed class AgreementTests
{
    private const int EpisodesOfEach = 8;

    private static readonly Engine Rules = new("NRules", pack =>
    {
        var rules = NRulesPackCompiler.Compile(pack);
        return episode => rules.Evaluate(episode);
    });

    /// <summary>One session for all episodes of a pack: each is what becomes of the one before.</summary>
    private static readonly Engine Session = new("a live session", pack =>
    {
        var rules = NRulesPackCompiler.Compile(pack);
        LiveSession? session = null;
        return episode =>
        {
            session ??= rules.OpenSession(episode);
            session.Update(_ => episode);
            return session.Determination;
        };
    });

    private static IEnumerable<TestCaseData> Readings() => HardReading.All.Select(reading => new TestCaseData(reading) { TestName = reading.Name });

    private static IEnumerable<string> Pairs() => GoldenPair.Names;

    [Test]
    public void At_least_a_thousand_generated_pairs_are_decided_alike_by_all_three_engines() => Cast(150);

    [Test, Explicit("It takes an hour.")]
    public void Very_many_generated_pairs_are_decided_alike_by_all_three_engines() => Cast(12_500);

    [TestCaseSource(nameof(Readings))]
    public void A_hard_reading_is_read_as_the_reference_does(object reading)
    {
        var (condition, episode) = (((HardReading)reading).Condition, ((HardReading)reading).Episode);
        var pack = TestPack.Compile(condition).Pack;

        DeterminationComparison.FirstDifference(ReferenceInterpreter.Evaluate(pack, episode), NRulesPackCompiler.Compile(pack).Evaluate(episode)).ShouldBeNull();
    }

    [TestCaseSource(nameof(Pairs))]
    public void A_golden_pair_is_decided_alike(string name)
    {
        var (pack, episode) = GoldenPair.Read(name);

        DeterminationComparison.FirstDifference(CompiledPack.Compile(pack).Evaluate(episode), NRulesPackCompiler.Compile(pack).Evaluate(episode)).ShouldBeNull();
    }

    private static void Cast(int packs)
    {
        var net = new AgreementNet(AgreeingOf.All(
            AgreeingOf.Engines(Engine.Reference, Rules),
            AgreeingOf.Engines(Engine.Compiled, Rules),
            AgreeingOf.Engines(Engine.Compiled, Session)));
        var seed = TestContext.CurrentContext.Random.Next(1_000_000_000);
        for (var pack = 0; pack < packs; pack++)
        {
            // One half is always the same, so that a failure comes again; the other half is new in each run.
            net.Cast(GeneratedPack.Of(pack % 2 == 0 ? pack : seed + pack), EpisodesOfEach);
        }

        TestContext.Out.WriteLine($"{packs * EpisodesOfEach} pairs agreed, the new ones from seed {seed}.");
    }
}
