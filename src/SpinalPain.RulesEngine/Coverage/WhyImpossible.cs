using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Why something cannot be seen, in words.</summary>
internal sealed class WhyImpossible(CheckedPack pack, PossibleTruths possible)
{
    private const string AskedOfNoLine = "no policy requires it, so it is asked of no line";

    /// <summary>Why a condition never comes to a truth; null when it may.</summary>
    public string? Truth(Condition condition, TruthSet truth)
    {
        var scope = possible.ScopeOf(condition);
        return scope.IsNowhere ? AskedOfNoLine
            : possible.Of(condition).Has(truth) ? null
            : condition switch
            {
                RecordedCondition => "what is not recorded is unknown rather than false",
                ValueSetCondition or TextCondition when truth != TruthSet.Unknown => $"it is asked of the codes {string.Join(", ", scope.Codes)} only",
                CodeCondition when truth != TruthSet.Unknown => $"it is asked at {string.Join(" and ", scope.Stages.Select(InWords))} only",
                BooleanCondition or CodeCondition or TextCondition or SameFactCondition or ValueSetCondition or NumberCondition or DateCondition or WindowCondition or FormatCondition =>
                    "what is read is always on record",
                NotCondition => $"what is denied is never {(truth == TruthSet.True ? "false" : truth == TruthSet.False ? "true" : "unknown")}",
                DefinitionCondition => "the definition never is",
                ListCondition => "no element of the list can make it so",
                _ => "the conditions within it never make it so",
            };
    }

    /// <summary>Why a criterion never has a status; null when it may.</summary>
    public string? Status(Criterion criterion, CriterionStatus status)
    {
        if (possible.ScopeOf(criterion.When).IsNowhere)
        {
            return AskedOfNoLine;
        }

        var applies = criterion.AppliesWhen is null ? TruthSet.True : possible.Of(criterion.AppliesWhen);
        var when = possible.Of(criterion.When);
        var mayApply = applies.Has(TruthSet.True | TruthSet.Unknown);
        var isPossible = status switch
        {
            CriterionStatus.Met => mayApply && when.Has(TruthSet.True),
            CriterionStatus.NotMet => applies.Has(TruthSet.True) && when.Has(TruthSet.False),
            CriterionStatus.Unknown => (mayApply && when.Has(TruthSet.Unknown)) || (applies.Has(TruthSet.Unknown) && when.Has(TruthSet.False)),
            CriterionStatus.NotApplicable => applies.Has(TruthSet.False) || criterion.Stage == ReviewStage.PriorAuthorization,
            _ => mayApply && criterion.Stage == ReviewStage.ClaimReview,
        };
        return isPossible ? null : status switch
        {
            CriterionStatus.NotApplicable => "its appliesWhen is never false",
            _ when !mayApply => "it never applies",
            _ => "its conditions never make it so",
        };
    }

    /// <summary>Why nothing can be measured at a place of a threshold; null when it may.</summary>
    public string? Boundary(Condition condition, Parameter parameter, DatedValue dated, Evaluation.Boundary boundary)
    {
        if (possible.ScopeOf(condition).IsNowhere)
        {
            return AskedOfNoLine;
        }

        if (!this.IsEverInForce(parameter, dated))
        {
            return "the value is in force on no day on which the pack is";
        }

        var step = boundary switch
        {
            Evaluation.Boundary.Below => -1,
            Evaluation.Boundary.At => 0,
            _ => 1,
        };
        var (least, most) = this.Reach(condition, parameter);

        // Below and above there is a whole unit to hit, and its near end is the threshold itself.
        var reaches = step switch
        {
            -1 => dated.Value > least,
            0 => dated.Value >= least && dated.Value <= most,
            _ => dated.Value < most,
        };
        return reaches ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"what is compared with {dated.Value} is never {(step < 0 ? "less" : step > 0 ? "more" : "that")}");
    }

    /// <summary>The least and the most that can be compared with a threshold at a place.</summary>
    private (decimal Least, decimal Most) Reach(Condition condition, Parameter parameter) => condition switch
    {
        CountCondition count => (0, possible.Membership(count).Has(TruthSet.True) ? decimal.MaxValue : 0),
        AtLeastCondition atLeast => (0, atLeast.Operands.Length),
        NumberCondition number => (number.Subject.Fact.Minimum ?? decimal.MinValue, number.Subject.Fact.Maximum ?? decimal.MaxValue),

        // Pain scales fall at most by all of their baseline; scales of function that rise have no such end.
        ImprovementCondition improvement when parameter == improvement.AtLeast =>
            (decimal.MinValue, improvement.Measures.Contains(AssessmentMeasure.Function) ? decimal.MaxValue : 100),

        // A day may also lie after the end of a window, and a follow-up or the service before the procedure.
        ImprovementCondition or WindowCondition => (decimal.MinValue, decimal.MaxValue),
        _ => (0, decimal.MaxValue),
    };

    private bool IsEverInForce(Parameter parameter, DatedValue dated) =>
        dated.From <= (pack.Manifest.EffectiveUntil ?? DateOnly.MaxValue) && parameter.LastDay(dated) >= pack.Manifest.EffectiveFrom;

    private static string InWords(ReviewStage stage) => stage == ReviewStage.ClaimReview ? "claim review" : "prior authorization";
}
