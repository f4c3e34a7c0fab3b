using SpinalPain.RulesEngine.Native.Tests.Comparisons;

namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>Every comparison of the two tools.</summary>
internal static class AllComparisons
{
    public static IReadOnlyList<Comparison> All { get; } =
    [
        .. UsageComparisons.All,
        .. JudgingComparisons.All,
        .. BatchComparisons.All,
        .. CheckingComparisons.All,
        .. CaseComparisons.All,
        .. WritingComparisons.All,
        .. BundleComparisons.All,
        .. ReplayComparisons.All,
    ];

    public static IEnumerable<TestCaseData> Cases() => All.Select(each => new TestCaseData(each).SetArgDisplayNames(each.ToString()));
}
