using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
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
    /// <param name="policies">The policies that name its code, in the order of the pack.</param>
    /// <param name="criteria">The criteria of those that govern it, in the order of the pack.</param>
    public static LineDetermination Of(PackIdentity pack, RequestedLine line, ReadOnlySpan<PolicyReport> policies, ImmutableArray<CriterionResult> criteria)
    {
        var outcome = LineOutcome.Of(policies, criteria);
        var governing = ImmutableArray.CreateBuilder<string>(policies.Length);
        Policy? uncertain = null;
        foreach (var policy in policies)
        {
            if (policy.Governs == Truth.True)
            {
                governing.Add(policy.Policy.Id);
            }
            else if (policy.Governs == Truth.Unknown)
            {
                uncertain ??= policy.Policy;
            }
        }

        return uncertain is null && outcome == CoverageOutcome.NotGoverned
            ? NotGoverned(pack, line, $"The policies that name the code {line.Code} do not govern this line.")
            : new LineDetermination
            {
                LineId = line.Id,
                Code = line.Code,
                AsOf = line.DateOfService,
                Pack = pack,
                Outcome = outcome,
                Reason = uncertain is null ? null : $"The record does not tell whether the policy {uncertain.Title} governs this line.",
                Policies = governing.DrainToImmutable(),
                Criteria = criteria,
            };
    }
}
