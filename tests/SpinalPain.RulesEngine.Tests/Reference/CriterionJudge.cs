using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>One criterion for one line.</summary>
/// <param name="Result">How it stands.</param>
/// <param name="Asked">What it asks for; nothing when there is nothing to ask.</param>
internal sealed record JudgedCriterion(CriterionResult Result, ImmutableArray<Question> Asked);

/// <summary>Judges criteria; docs/reasons.md, "A criterion".</summary>
internal static class CriterionJudge
{
    public static JudgedCriterion Judge(Criterion criterion, Surroundings around)
    {
        var hasPassed = criterion.Stage == ReviewStage.PriorAuthorization && around.Episode.Stage == ReviewStage.ClaimReview;
        var isDue = criterion.Stage == ReviewStage.ClaimReview && around.Episode.Stage == ReviewStage.PriorAuthorization;
        var applies = hasPassed || criterion.AppliesWhen is null ? null : ReferenceEvaluator.Ask(criterion.AppliesWhen, around);
        var when = hasPassed || isDue || applies?.Truth == Truth.False ? null : ReferenceEvaluator.Ask(criterion.When, around);
        var status = hasPassed || applies?.Truth == Truth.False ? CriterionStatus.NotApplicable
            : isDue ? CriterionStatus.DueWithClaim
            : when!.Truth == Truth.True ? CriterionStatus.Met
            : when.Truth == Truth.Unknown || applies?.Truth == Truth.Unknown ? CriterionStatus.Unknown
            : CriterionStatus.NotMet;
        var reasons = Reasons.Of(Trees(status, applies, when));
        var asks = criterion.Consequence != Consequence.Advice
            && (status == CriterionStatus.Unknown || (status == CriterionStatus.NotMet && criterion.Consequence == Consequence.Documentation));
        var dateOfService = around.Line.DateOfService;
        var result = new CriterionResult
        {
            Id = criterion.Id,
            Title = Thresholds.Fill(criterion.Title, dateOfService),
            Covers = criterion.Covers,
            Source = criterion.Source,
            Status = status,
            Consequence = criterion.Consequence,
            Evidence = reasons.Evidence,
            Parameters = Parameters(dateOfService, applies, when),
            Measurements = reasons.Measurements,
            Contradictions = reasons.Contradictions,
            Message = Message(criterion, status, hasPassed, dateOfService),
        };
        return new JudgedCriterion(result, asks ? [.. Questions.About(reasons, Thresholds.Fill(criterion.Ask, dateOfService), criterion.Id, around.Line.Id)] : []);
    }

    private static IEnumerable<Finding> Trees(CriterionStatus status, Finding? applies, Finding? when)
    {
        if (applies is not null && applies.Truth != Truth.True && status is CriterionStatus.NotApplicable or CriterionStatus.Unknown)
        {
            yield return applies!;
        }

        if (when is not null && !(status == CriterionStatus.Unknown && when.Truth == Truth.False))
        {
            yield return when;
        }
    }

    /// <summary>In the order of the pack.</summary>
    private static ImmutableArray<ParameterReading> Parameters(DateOnly dateOfService, params IEnumerable<Finding?> trees) =>
    [
        .. trees.OfType<Finding>()
            .SelectMany(Deciding.Walk)
            .SelectMany(finding => finding.Thresholds)
            .Distinct()
            .OrderBy(parameter => parameter.Index)
            .Select(parameter => Thresholds.Read(parameter, dateOfService)),
    ];

    private static string Message(Criterion criterion, CriterionStatus status, bool hasPassed, DateOnly dateOfService) => status switch
    {
        CriterionStatus.Met => Thresholds.Fill(criterion.MetMessage, dateOfService),
        CriterionStatus.NotMet => Thresholds.Fill(criterion.NotMetMessage, dateOfService),
        CriterionStatus.Unknown => Thresholds.Fill(criterion.UnknownMessage, dateOfService),
        CriterionStatus.DueWithClaim => "Judged when the claim is reviewed.",
        _ => hasPassed ? "Judged at prior authorization only." : "Does not apply to this line.",
    };
}
