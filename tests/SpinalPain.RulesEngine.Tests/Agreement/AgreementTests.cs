using CsCheck;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The engine of the library gives the determinations that the plain reading of the format gives, on many generated pairs.</summary>
public sealed class AgreementTests
{
    private const int Packs = 500;
    private const int EpisodesPerPack = 10;

    private static readonly AgreementNet Net = new(AgreeingOf.All(AgreeingOf.Engines(Engine.Reference, Engine.Compiled), AgreeingOf.OutcomeAlone, AgreeingOf.GeneratedCode, AgreeingOf.Written));

    [Test]
    public void The_reference_and_the_compiled_engine_agree_on_the_same_pairs_in_each_run()
    {
        foreach (var seed in Enumerable.Range(0, Packs))
        {
            Net.Cast(GeneratedPack.Of(seed), EpisodesPerPack);
        }

        TestContext.Out.WriteLine(FormattableString.Invariant($"{Packs * EpisodesPerPack} pairs of {Packs} packs agree."));
    }

    [Test]
    public void The_reference_and_the_compiled_engine_agree_on_pairs_that_are_new_in_each_run() =>
        GeneratedPack.Any.Sample(pack => Net.FirstDiffering(pack, EpisodesPerPack) is null, print: pack => Net.Describe(pack, EpisodesPerPack), iter: Packs / 5, threads: 1);

    /// <summary>
    /// As many pairs as one has time for, on all cores: <c>dotnet test tests/SpinalPain.RulesEngine.Tests --filter Name~long_run -- 'TestRunParameters.Parameter(name="pairs", value="1000000")'</c>,
    /// with the parameter "seed" to have the same ones again.
    /// </summary>
    [Test]
    [Explicit("Takes as long as the number of pairs asks for.")]
    public void The_reference_and_the_compiled_engine_agree_in_a_long_run()
    {
        var pairs = TestContext.Parameters.Get("pairs", 1_000_000);
        var seed = TestContext.Parameters.Get("seed", Random.Shared.Next());
        TestContext.Progress.WriteLine(FormattableString.Invariant($"{pairs} pairs from seed {seed}"));

        var figures = LongRun.Of(Net, seed, pairs / EpisodesPerPack, EpisodesPerPack);

        TestContext.Progress.WriteLine(figures);
        figures.Pairs.ShouldBe(pairs / EpisodesPerPack * EpisodesPerPack);
    }
}
