using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>One line, judged.</summary>
/// <param name="Determination">The answer.</param>
/// <param name="Asked">What is asked for: first for the policies, then for the criteria.</param>
internal sealed record LineJudgment(LineDetermination Determination, ImmutableArray<Question> Asked)
{
    public static LineJudgment Of(CheckedPack pack, PackIdentity identity, Surroundings around)
    {
        var line = around.Line;
        var manifest = pack.Manifest;
        if (line.DateOfService < manifest.EffectiveFrom || line.DateOfService > manifest.EffectiveUntil)
        {
            return NotGoverned(identity, around, $"The pack is not in force on {line.DateOfService.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        }

        var naming = pack.Policies.Where(policy => policy.Codes.Contains(line.Code)).ToList();
        var governing = naming.Select(policy => (Policy: policy, Tree: policy.GovernsWhen is { } when ? ReferenceEvaluator.Ask(when, around) : null))
            .Where(item => item.Tree?.Truth != Truth.False)
            .ToList();
        if (governing.Count == 0)
        {
            return NotGoverned(identity, around, naming.Count == 0
                ? $"No policy of this pack names the code {line.Code}."
                : $"The policies that name the code {line.Code} do not govern this line.");
        }

        var sure = governing.Where(item => item.Tree?.Truth != Truth.Unknown).Select(item => item.Policy).ToList();
        var unsure = governing.Where(item => item.Tree?.Truth == Truth.Unknown).ToList();
        var criteria = pack.Criteria.Where(criterion => sure.Exists(policy => policy.Requires.Contains(criterion)))
            .Select(criterion => CriterionJudge.Judge(criterion, around))
            .ToList();
        var asked = unsure.SelectMany(item =>
            Questions.About(Reasons.Of(item.Tree!), $"What tells whether the policy {item.Policy.Title} governs the line.", criterion: null, line.Id));
        var determination = new LineDetermination
        {
            LineId = line.Id,
            Code = line.Code,
            AsOf = line.DateOfService,
            Pack = identity,
            Outcome = Outcome(unsure.Count > 0, [.. criteria.Select(criterion => criterion.Result)]),
            Reason = unsure.Count > 0 ? $"The record does not tell whether the policy {unsure[0].Policy.Title} governs this line." : null,
            Policies = [.. sure.Select(policy => policy.Id)],
            Criteria = [.. criteria.Select(criterion => criterion.Result)],
        };
        return new LineJudgment(determination, [.. asked, .. criteria.SelectMany(criterion => criterion.Asked)]);
    }

    private static LineJudgment NotGoverned(PackIdentity identity, Surroundings around, string reason)
    {
        var determination = new LineDetermination
        {
            LineId = around.Line.Id,
            Code = around.Line.Code,
            AsOf = around.Line.DateOfService,
            Pack = identity,
            Outcome = CoverageOutcome.NotGoverned,
            Reason = reason,
            Policies = [],
            Criteria = [],
        };
        return new LineJudgment(determination, []);
    }

    /// <summary>The first that fits.</summary>
    private static CoverageOutcome Outcome(bool mayBeGoverned, ImmutableArray<CriterionResult> criteria)
    {
        var decisive = criteria.Where(criterion => criterion.Consequence != Consequence.Advice).ToList();
        return decisive.Exists(criterion => criterion is { Consequence: Consequence.NotCovered, Status: CriterionStatus.NotMet }) ? CoverageOutcome.NotCovered
            : mayBeGoverned || decisive.Exists(criterion => criterion.Status is CriterionStatus.NotMet or CriterionStatus.Unknown) ? CoverageOutcome.MoreInformationNeeded
            : CoverageOutcome.Covered;
    }
}
