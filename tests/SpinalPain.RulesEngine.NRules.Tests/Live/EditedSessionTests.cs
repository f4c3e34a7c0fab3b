using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Tests.Agreement;
using SpinalPain.RulesEngine.Tests.Reference;

namespace SpinalPain.RulesEngine.NRules.Tests.Live;

/// <summary>Whatever is done to the record in whatever order, the session holds the determination of the record as it stands and tells what changed.</summary>
public sealed class EditedSessionTests
{
    private const int Edits = 60;

    [Test]
    public void A_session_stays_true_and_tells_the_truth_through_any_changes()
    {
        var seed = TestContext.CurrentContext.Random.Next(1_000_000_000);
        TestContext.Out.WriteLine($"The new packs are from seed {seed}.");
        for (var pack = 0; pack < 60; pack++)
        {
            // One half is always the same, so that a failure comes again; the other half is new in each run.
            Edit(GeneratedPack.Of(pack % 2 == 0 ? pack : seed + pack));
        }
    }

    private static void Edit(GeneratedPack pack)
    {
        var dice = new Dice(pack.Seed);
        var edit = new RandomEdit(dice, [.. Enumerable.Range(0, 6).Select(pack.ReadEpisode)]);
        var compiled = CompiledPack.Compile(pack.Pack);
        using var session = NRulesPackCompiler.Compile(pack.Pack).OpenSession(pack.ReadEpisode(0));
        DeterminationChangedEventArgs? told = null;
        session.Changed += (_, change) => told = told is null ? change : throw new InvalidOperationException("A change was told of twice.");
        for (var step = 0; step < Edits; step++)
        {
            var (was, before) = (session.Episode, session.Determination);
            told = null;
            var made = edit.Make(session);
            var fault = DeterminationComparison.FirstDifference(compiled.Evaluate(session.Episode), session.Determination)
                ?? ToldChange.Fault(told, was, before, session.Episode, session.Determination);
            fault.ShouldBeNull($"pack {pack.Seed}, step {step}: {made}");
        }
    }
}
