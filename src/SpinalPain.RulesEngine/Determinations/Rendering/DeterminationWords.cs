using System.Globalization;
using System.Runtime.CompilerServices;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>The plain words that every text for people uses, so that one thing has one name everywhere.</summary>
public static class DeterminationWords
{
    private const int FewFacts = 6;

    /// <summary>An outcome, such as "more information needed".</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The words.</returns>
    public static string InWords(this CoverageOutcome outcome) => outcome switch
    {
        CoverageOutcome.NotGoverned => "not governed",
        CoverageOutcome.Covered => "covered",
        CoverageOutcome.MoreInformationNeeded => "more information needed",
        CoverageOutcome.NotCovered => "not covered",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>What an outcome rests on, as a sentence.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The sentence.</returns>
    public static string Meaning(this CoverageOutcome outcome) => outcome switch
    {
        CoverageOutcome.NotGoverned => "No policy governs this request: it is neither covered nor denied.",
        CoverageOutcome.Covered => "Every criterion that decides is met.",
        CoverageOutcome.MoreInformationNeeded => "The record does not decide the request yet.",
        CoverageOutcome.NotCovered => "The record shows that a criterion of the policy is not met.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>A status, such as "due with claim".</summary>
    /// <param name="status">The status.</param>
    /// <returns>The words.</returns>
    public static string InWords(this CriterionStatus status) => status switch
    {
        CriterionStatus.Met => "met",
        CriterionStatus.NotMet => "not met",
        CriterionStatus.Unknown => "unknown",
        CriterionStatus.NotApplicable => "not applicable",
        CriterionStatus.DueWithClaim => "due with claim",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>What follows when a criterion is not met, such as "documentation is short".</summary>
    /// <param name="consequence">The consequence.</param>
    /// <returns>The words.</returns>
    public static string InWords(this Consequence consequence) => consequence switch
    {
        Consequence.NotCovered => "not covered",
        Consequence.Documentation => "documentation is short",
        Consequence.Advice => "advice only",
        _ => throw new ArgumentOutOfRangeException(nameof(consequence)),
    };

    /// <summary>A stage, such as "prior authorization".</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The words.</returns>
    public static string InWords(this ReviewStage stage) => stage switch
    {
        ReviewStage.PriorAuthorization => "prior authorization",
        ReviewStage.ClaimReview => "claim review",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>A truth, such as "unknown".</summary>
    /// <param name="truth">The truth.</param>
    /// <returns>The words.</returns>
    public static string InWords(this Truth truth) => truth switch
    {
        Truth.True => "true",
        Truth.False => "false",
        Truth.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(truth)),
    };

    /// <summary>A threshold with its unit, such as "4 weeks", "1 month" or, for a count, "2".</summary>
    /// <param name="reading">The threshold.</param>
    /// <returns>The words.</returns>
    public static string InWords(this ParameterReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return InWords(reading.Value, reading.Unit);
    }

    /// <summary>How a measured value compares, such as "improvement: 42 percent, needs at least 50 percent (does not hold)".</summary>
    /// <param name="measurement">The measurement.</param>
    /// <returns>The words.</returns>
    public static string InWords(this Measurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        var verdict = measurement.Holds switch
        {
            true => "holds",
            false => "does not hold",
            null => "not known",
        };
        return $"{measurement.What}: {measurement.Measured}, needs {measurement.Needed} ({verdict})";
    }

    /// <summary>A fact that was read, such as "line.region = lumbar".</summary>
    /// <param name="evidence">The fact.</param>
    /// <returns>The words.</returns>
    public static string InWords(this Evidence evidence) => evidence switch
    {
        null => throw new ArgumentNullException(nameof(evidence)),
        { Value: null } => $"{evidence.Fact} is not on record",
        { On: { } on } => $"{evidence.Fact} = {evidence.Value}, dated {on.InWords()}",
        _ => $"{evidence.Fact} = {evidence.Value}",
    };

    /// <summary>A condition, with the element that it was asked of where that is not the element of the condition around it.</summary>
    /// <param name="node">The condition.</param>
    /// <param name="parent">The condition around it, or null.</param>
    /// <returns>The words.</returns>
    public static string InWords(this ExplanationNode node, ExplanationNode? parent)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Element is { } element && element != parent?.Element && element != node.Text ? $"{element}: {node.Text}" : node.Text;
    }

    /// <summary>Where the policy says it, such as "Spinal Pain Management, Epidural Steroid Injection; ESI-3".</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>Document, section and items.</returns>
    public static string Citation(this CriterionResult criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        var section = criterion.Source.Section;
        var items = string.Join(", ", criterion.Covers.AsSpan());
        return string.Concat([criterion.Source.Document, section is null ? null : ", ", section, items.Length == 0 ? null : "; ", items]);
    }

    /// <summary>The number without zeros at its end: 4.0 and 4 are one number, whatever its author wrote.</summary>
    internal static decimal Normalize(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    /// <summary>A number with its unit, such as "4 weeks", "1 month", "50 percent" or, for a count, "2".</summary>
    internal static string InWords(decimal value, string unit)
    {
        var number = Normalize(value).ToString(CultureInfo.InvariantCulture);
        return UnitAfter(value, unit) is { } word ? $"{number} {word}" : number;
    }

    /// <summary>The word for a unit after a number; null after a count.</summary>
    internal static string? UnitAfter(decimal value, string unit) => unit switch
    {
        Units.Count => null,
        Units.Days when value == 1 => "day",
        Units.Weeks when value == 1 => "week",
        Units.Months when value == 1 => "month",
        Units.Years when value == 1 => "year",
        Units.Points when value == 1 => "point",
        _ => unit,
    };

    internal static string InWords(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// The facts behind a criterion that is settled, on one line; null when there is nothing to show. Of what is open every fact is
    /// shown on a line of its own instead.
    /// </summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>The first few facts, and how many more there are.</returns>
    public static string? SettledFacts(this CriterionResult criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        var shown = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        var count = 0;
        foreach (var fact in criterion.Evidence)
        {
            // How long a list is, says nothing beside the elements that decided.
            if (fact.Value is { } value && (value.EndsWith(" entry", StringComparison.Ordinal) || value.EndsWith(" entries", StringComparison.Ordinal)))
            {
                continue;
            }

            count++;
            if (count <= FewFacts)
            {
                shown.AppendLiteral(count == 1 ? string.Empty : "; ");
                shown.AppendLiteral(fact.Fact);
                shown.AppendLiteral(" = ");
                shown.AppendLiteral(fact.Value ?? "not on record");
            }
        }

        if (count > FewFacts)
        {
            shown.AppendLiteral("; and ");
            shown.AppendFormatted(count - FewFacts);
            shown.AppendLiteral(" more");
        }

        var words = shown.ToStringAndClear();
        return count == 0 ? null : words;
    }

    /// <summary>A pack, such as "cgs-spinal-pain 1.0.0".</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>Id and version.</returns>
    public static string InWords(this PackIdentity pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return $"{pack.Id} {pack.Version}";
    }

    /// <summary>The pack that a line was judged by, where that has to be said: when the lines were judged by different packs.</summary>
    /// <param name="determination">The determination.</param>
    /// <param name="line">One of its lines.</param>
    /// <returns>Id and version; null when there is only one pack, or none for the line.</returns>
    public static string? PackOf(this Determination determination, LineDetermination line)
    {
        ArgumentNullException.ThrowIfNull(determination);
        ArgumentNullException.ThrowIfNull(line);
        return determination.Packs.Length > 1 ? line.Pack?.InWords() : null;
    }

    /// <summary>How many criteria stand how, such as "5 met, 1 unknown".</summary>
    /// <param name="line">The line.</param>
    /// <returns>The words.</returns>
    public static string Tally(this LineDetermination line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var words = new List<string>();
        foreach (var status in (ReadOnlySpan<CriterionStatus>)[CriterionStatus.Met, CriterionStatus.NotMet, CriterionStatus.Unknown, CriterionStatus.NotApplicable, CriterionStatus.DueWithClaim])
        {
            var count = 0;
            foreach (var criterion in line.Criteria)
            {
                count += criterion.Status == status ? 1 : 0;
            }

            if (count > 0)
            {
                words.Add($"{count} {status.InWords()}");
            }
        }

        return string.Join(", ", words);
    }

    /// <summary>Whether a criterion stands in the way or leaves the question open: not met, or unknown.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>True or false.</returns>
    public static bool IsOpen(this CriterionResult criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion.Status is CriterionStatus.NotMet or CriterionStatus.Unknown;
    }

    /// <summary>What to ask for, each question once with all facts that it is about.</summary>
    /// <param name="determination">The determination.</param>
    /// <returns>The questions in the order of the criteria.</returns>
    public static IEnumerable<IGrouping<string, MissingFact>> Questions(this Determination determination)
    {
        ArgumentNullException.ThrowIfNull(determination);
        return determination.Missing.GroupBy(missing => missing.Ask, StringComparer.Ordinal);
    }

    /// <summary>A missing fact, with the criteria and the lines that need it.</summary>
    /// <param name="missing">The missing fact.</param>
    /// <returns>The words.</returns>
    public static string InWords(this MissingFact missing)
    {
        ArgumentNullException.ThrowIfNull(missing);

        // Whether a policy governs a line at all is asked for no criterion.
        var criteria = missing.Criteria.IsEmpty ? string.Empty : $" for {string.Join(", ", missing.Criteria.AsSpan())}";
        return $"{missing.Fact}{criteria} ({string.Join(", ", missing.Lines.AsSpan())})";
    }
}
