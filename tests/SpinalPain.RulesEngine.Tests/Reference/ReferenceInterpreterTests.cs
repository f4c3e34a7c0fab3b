using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Two engines, one written from the text alone, come to the same determinations.</summary>
public sealed class ReferenceInterpreterTests
{
    private static IEnumerable<TestCaseData> All() => CgsPack.Cases.Select(packCase => new TestCaseData(packCase) { TestName = "The_reference_agrees: " + packCase.Name });

    [TestCaseSource(nameof(All))]
    public void Case(PackCase packCase)
    {
        var expected = ReferenceInterpreter.Evaluate(CgsPack.Compiled.Pack, packCase.Episode);
        var actual = CgsPack.Compiled.Evaluate(packCase.Episode);

        DeterminationComparison.FirstDifference(expected, actual).ShouldBeNull();
    }
}
