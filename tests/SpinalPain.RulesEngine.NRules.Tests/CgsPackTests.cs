using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Reference;

namespace SpinalPain.RulesEngine.NRules.Tests;

/// <summary>Every case of the pack, through NRules.</summary>
public sealed class CgsPackTests
{
    private static IEnumerable<TestCaseData> All() => CgsPack.Cases.Select(packCase => new TestCaseData(packCase) { TestName = packCase.Name });

    [TestCaseSource(nameof(All))]
    public void Case(PackCase packCase) =>
        DeterminationComparison.FirstDifference(CgsPack.Compiled.Evaluate(packCase.Episode), CgsRules.Compiled.Evaluate(packCase.Episode)).ShouldBeNull();
}
