using System.Globalization;
using System.Text;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>
/// Writes a determination as Markdown: the outcome first, then the reasons, then what is missing. Facts are shown where a criterion is
/// not met or unknown; <see cref="DeterminationJson"/> has them all.
/// </summary>
public static class DeterminationMarkdown
{
    /// <summary>A determination as Markdown.</summary>
    /// <param name="determination">The determination.</param>
    /// <returns>Lines that each end with "\n".</returns>
    public static string Write(Determination determination)
    {
        ArgumentNullException.ThrowIfNull(determination);
        var markdown = new StringBuilder();
        markdown.Append(CultureInfo.InvariantCulture, $"# {Capital(determination.Outcome.InWords())}\n\n{determination.Outcome.Meaning()}\n\n");
        markdown.Append(CultureInfo.InvariantCulture, $"- Episode: {MarkdownText.Code(determination.EpisodeId)}\n");
        markdown.Append(CultureInfo.InvariantCulture, $"- Stage: {determination.Stage.InWords()}\n");
        if (determination.AsOf is { } asOf)
        {
            markdown.Append(CultureInfo.InvariantCulture, $"- As of: {asOf.InWords()}\n");
        }

        foreach (var pack in determination.Packs)
        {
            markdown.Append(CultureInfo.InvariantCulture, $"- Pack: {MarkdownText.Code(pack.Id)} {MarkdownText.Code(pack.Version)}\n");
            markdown.Append(CultureInfo.InvariantCulture, $"- SHA-256 of the pack: {MarkdownText.Code(pack.Sha256)}\n");
        }

        foreach (var line in determination.Lines)
        {
            WriteLine(markdown, line, determination.PackOf(line));
        }

        WriteMissing(markdown, determination);
        return markdown.ToString();
    }

    private static void WriteLine(StringBuilder markdown, LineDetermination line, string? pack)
    {
        var heading = MarkdownText.Escape($"{line.LineId}: {line.Code} on {line.AsOf.InWords()}: {line.Outcome.InWords()}");
        markdown.Append(CultureInfo.InvariantCulture, $"\n## Line {heading}\n");
        if (pack is not null)
        {
            markdown.Append(CultureInfo.InvariantCulture, $"\nPack: {MarkdownText.Code(pack)}\n");
        }

        if (line.Reason is { } reason)
        {
            markdown.Append(CultureInfo.InvariantCulture, $"\n{MarkdownText.Escape(reason)}\n");
        }

        if (!line.Policies.IsEmpty)
        {
            markdown.Append(CultureInfo.InvariantCulture, $"\nPolicies: {string.Join(", ", line.Policies.Select(MarkdownText.Code))}\n");
        }

        if (line.Criteria.IsEmpty)
        {
            return;
        }

        markdown.Append(CultureInfo.InvariantCulture, $"\nCriteria: {line.Tally()}\n\n");
        foreach (var open in line.Criteria.Where(criterion => criterion.IsOpen()))
        {
            markdown.Append(CultureInfo.InvariantCulture, $"- {Capital(open.Status.InWords())}: {MarkdownText.Code(open.Id)}\n");
        }

        if (line.Criteria.Any(criterion => criterion.IsOpen()))
        {
            markdown.Append("\n### Reasons\n\n");
        }

        foreach (var criterion in line.Criteria)
        {
            WriteCriterion(markdown, criterion);
        }
    }

    private static void WriteCriterion(StringBuilder markdown, CriterionResult criterion)
    {
        markdown.Append(CultureInfo.InvariantCulture, $"- **{Capital(criterion.Status.InWords())}**: {MarkdownText.Escape(criterion.Title)} ({MarkdownText.Code(criterion.Id)})\n");
        if (criterion.Message != criterion.Title)
        {
            Detail(markdown, MarkdownText.Escape(criterion.Message));
        }

        Detail(markdown, $"Policy: {MarkdownText.Escape(criterion.Citation())}");
        if (criterion.IsOpen())
        {
            Detail(markdown, $"{(criterion.Status == CriterionStatus.NotMet ? "Consequence" : "If not met")}: {criterion.Consequence.InWords()}");
        }

        foreach (var measurement in criterion.Measurements)
        {
            Detail(markdown, $"Measured: {MarkdownText.Escape(measurement.InWords())}");
        }

        foreach (var parameter in criterion.Parameters)
        {
            Detail(markdown, $"Threshold: {MarkdownText.Code(parameter.Id)} = {MarkdownText.Escape(parameter.InWords())}, in force since {parameter.InForceSince.InWords()}");
        }

        foreach (var contradiction in criterion.Contradictions)
        {
            Detail(markdown, $"Contradiction: {MarkdownText.Escape(contradiction)}");
        }

        foreach (var evidence in criterion.IsOpen() ? criterion.Evidence : [])
        {
            Detail(markdown, $"Fact: {MarkdownText.Code(evidence.InWords())}");
        }

        if (!criterion.IsOpen() && criterion.SettledFacts() is { } facts)
        {
            Detail(markdown, $"Facts: {MarkdownText.Code(facts)}");
        }
    }

    private static void WriteMissing(StringBuilder markdown, Determination determination)
    {
        markdown.Append("\n## What is missing\n\n");
        if (determination.Missing.IsEmpty)
        {
            markdown.Append("Nothing is missing.\n");
            return;
        }

        var number = 0;
        foreach (var question in determination.Questions())
        {
            var marker = string.Create(CultureInfo.InvariantCulture, $"{++number}. ");
            markdown.Append(marker).Append(MarkdownText.Escape(question.Key)).Append('\n');
            foreach (var missing in question)
            {
                var criteria = missing.Criteria.IsEmpty ? string.Empty : $" for {string.Join(", ", missing.Criteria.Select(MarkdownText.Code))}";
                var lines = string.Join(", ", missing.Lines.Select(MarkdownText.Code));
                markdown.Append(' ', marker.Length).Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Code(missing.Fact)}{criteria} ({lines})\n");
            }
        }
    }

    private static void Detail(StringBuilder markdown, string text) => markdown.Append("  - ").Append(text).Append('\n');

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
