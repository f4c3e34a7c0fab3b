using System.Globalization;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>
/// Writes a determination as plain text for people: the outcome first, then the reasons, then what is missing. Facts are shown where a
/// criterion is not met or unknown; <see cref="DeterminationJson"/> has them all.
/// </summary>
public static class DeterminationText
{
    /// <summary>A determination as plain text.</summary>
    /// <param name="determination">The determination.</param>
    /// <returns>Lines that each end with "\n".</returns>
    public static string Write(Determination determination)
    {
        ArgumentNullException.ThrowIfNull(determination);
        return TextOf(determination).ToString();
    }

    /// <summary>Writes a determination as plain text in UTF-8, all at once.</summary>
    /// <param name="determination">The determination.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(Determination determination, Stream output)
    {
        ArgumentNullException.ThrowIfNull(determination);
        ArgumentNullException.ThrowIfNull(output);
        TextOf(determination).WriteTo(output);
    }

    private static IndentedText TextOf(Determination determination)
    {
        var text = new IndentedText();
        text.Line(0, $"{determination.Outcome.InWords().ToUpperInvariant()}: {determination.Outcome.Meaning()}");
        text.Line(0, determination.AsOf is { } asOf
            ? $"Episode {determination.EpisodeId}, {determination.Stage.InWords()}, as of {asOf.InWords()}"
            : $"Episode {determination.EpisodeId}, {determination.Stage.InWords()}");
        foreach (var pack in determination.Packs)
        {
            text.Line(0, $"Judged by {pack.InWords()}, sha256 {pack.Sha256}");
        }

        foreach (var line in determination.Lines)
        {
            text.Line();
            WriteLine(text, line, determination.PackOf(line));
        }

        text.Line();
        WriteMissing(text, determination);
        return text;
    }

    private static void WriteLine(IndentedText text, LineDetermination line, string? pack)
    {
        text.Line(0, $"Line {line.LineId}: {line.Code} on {line.AsOf.InWords()}: {line.Outcome.InWords()}");
        if (pack is not null)
        {
            text.Line(1, $"Pack: {pack}");
        }

        if (line.Reason is { } reason)
        {
            text.Line(1, reason);
        }

        if (!line.Policies.IsEmpty)
        {
            text.Line(1, $"Policies: {string.Join(", ", line.Policies.AsSpan())}");
        }

        if (!line.Criteria.IsEmpty)
        {
            text.Line(1, $"Criteria: {line.Tally()}");
        }

        foreach (var criterion in line.Criteria)
        {
            if (criterion.IsOpen())
            {
                text.Line(1, $"{(criterion.Status == CriterionStatus.NotMet ? "Not met" : "Unknown")}: {criterion.Id}");
            }
        }

        foreach (var criterion in line.Criteria)
        {
            text.Line();
            WriteCriterion(text, criterion);
        }
    }

    private static void WriteCriterion(IndentedText text, CriterionResult criterion)
    {
        text.Line(1, $"[{criterion.Status.InWords()}] {criterion.Id}: {criterion.Title}");
        if (criterion.Message != criterion.Title)
        {
            text.Line(3, criterion.Message);
        }

        text.Line(3, $"Policy: {criterion.Citation()}");
        if (criterion.IsOpen())
        {
            text.Line(3, $"{(criterion.Status == CriterionStatus.NotMet ? "Consequence" : "If not met")}: {criterion.Consequence.InWords()}");
        }

        foreach (var measurement in criterion.Measurements)
        {
            text.Line(3, $"Measured: {measurement.InWords()}");
        }

        foreach (var parameter in criterion.Parameters)
        {
            text.Line(3, $"Threshold: {parameter.Id} = {parameter.InWords()}, in force since {parameter.InForceSince.InWords()}");
        }

        foreach (var contradiction in criterion.Contradictions)
        {
            text.Line(3, $"Contradiction: {contradiction}");
        }

        foreach (var evidence in criterion.IsOpen() ? criterion.Evidence : [])
        {
            text.Line(3, $"Fact: {evidence.InWords()}");
        }

        if (!criterion.IsOpen() && criterion.SettledFacts() is { } facts)
        {
            text.Line(3, $"Facts: {facts}");
        }
    }

    private static void WriteMissing(IndentedText text, Determination determination)
    {
        if (determination.Missing.IsEmpty)
        {
            text.Line(0, "Nothing is missing.");
            return;
        }

        text.Line(0, "What is missing");
        var number = 0;
        foreach (var question in determination.Questions())
        {
            text.Line(1, string.Create(CultureInfo.InvariantCulture, $"{++number}. {question.Key}"));
            foreach (var missing in question)
            {
                text.Line(3, missing.InWords());
            }
        }
    }
}
