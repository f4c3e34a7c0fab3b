using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Puts the answer for a line together from the reports of its policies and criteria.</summary>
internal static class LineAnswer
{
    /// <summary>JSON pointer of the line at a place of an episode.</summary>
    public static string Pointer(int index, bool isOfIncompleteList) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(isOfIncompleteList ? "/lines/items/" : "/lines/")}{index}");

    /// <summary>The answer for a line that no policy governs.</summary>
    public static LineDetermination NotGoverned(PackIdentity pack, RequestedLine line, string reason) => new()
    {
        LineId = line.Id,
        Code = line.Code,
        AsOf = line.DateOfService,
        Pack = pack,
        Outcome = CoverageOutcome.NotGoverned,
        Reason = reason,
        Policies = [],
        Criteria = [],
    };

    /// <summary>The answer for a line that policies name.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="line">The line.</param>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="policies">The policies that name its code, in the order of the pack.</param>
    /// <param name="criteria">The criteria of those that govern it, in the order of the pack.</param>
    public static LineDetermination Of(
        PackIdentity pack,
        RequestedLine line,
        CoverageOutcome outcome,
        IReadOnlyList<PolicyReport> policies,
        IEnumerable<CriterionReport> criteria)
    {
        var uncertain = policies.FirstOrDefault(policy => policy.Governs == Truth.Unknown);
        return uncertain is null && outcome == CoverageOutcome.NotGoverned
            ? NotGoverned(pack, line, $"The policies that name the code {line.Code} do not govern this line.")
            : new LineDetermination
            {
                LineId = line.Id,
                Code = line.Code,
                AsOf = line.DateOfService,
                Pack = pack,
                Outcome = outcome,
                Reason = uncertain is null ? null : $"The record does not tell whether the policy {uncertain.Policy.Title} governs this line.",
                Policies = [.. policies.Where(policy => policy.Governs == Truth.True).Select(policy => policy.Policy.Id)],
                Criteria = [.. criteria.Select(criterion => criterion.Result)],
            };
    }
}
