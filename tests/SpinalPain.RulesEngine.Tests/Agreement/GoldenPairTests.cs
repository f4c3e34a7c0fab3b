using SpinalPain.RulesEngine.Tests.Determinations;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The pairs in tests/data/agreement: the hardest corners, and whatever engines once differed on.</summary>
public sealed class GoldenPairTests
{
    private static IEnumerable<string> Names => GoldenPair.Names;

    [TestCaseSource(nameof(Names))]
    public void Every_engine_gives_the_determination_that_was_agreed_upon(string name)
    {
        var (pack, episode) = GoldenPair.Read(name);

        Golden.Compare($"{GoldenPair.Folder}/{name}/determination.json", Recorded.Write(Engine.Compiled.Prepare(pack)(episode)));
        AgreeingOf.Engines(Engine.Reference, Engine.Compiled)(pack)(episode).ShouldBeNull();
        AgreeingOf.OutcomeAlone(pack)(episode).ShouldBeNull();
        AgreeingOf.GeneratedCode(pack)(episode).ShouldBeNull();
        AgreeingOf.Written(pack)(episode).ShouldBeNull();
    }
}
