using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Writes differences as Markdown for a pull request: tables for thresholds and cases, and what is long folded away.</summary>
public static class PackDifferencesMarkdown
{
    /// <summary>Longer texts are folded away.</summary>
    private const int FewLines = 6;

    /// <summary>Differences as Markdown.</summary>
    /// <param name="differences">The differences.</param>
    /// <returns>Lines that each end with "\n".</returns>
    public static string Write(PackDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var markdown = new StringBuilder();
        markdown.Append("# ").Append(Escape(DifferenceWords.Packs(differences, "→"))).Append("\n\n");
        var summary = DifferenceWords.Summary(differences);
        markdown.Append("**").Append(char.ToUpperInvariant(summary[0])).Append(summary, 1, summary.Length - 1).Append(".**\n");
        foreach (var note in DifferenceWords.Notes(differences))
        {
            markdown.Append("\n> ").Append(Escape(note)).Append('\n');
        }

        WriteParameters(markdown, differences);
        WriteSection(markdown, "Criteria", DifferenceReport.Criteria(differences), isFolded: false);
        WriteSection(markdown, "Policies", DifferenceReport.Policies(differences), isFolded: false);
        WriteSection(markdown, "Value sets", DifferenceReport.ValueSets(differences), isFolded: false);
        WriteSection(markdown, "Scope of the pack", DifferenceReport.Scope(differences), isFolded: false);
        WriteCases(markdown, differences.Cases);
        WriteSection(markdown, "Items", DifferenceReport.Items(differences), isFolded: true);
        WriteSection(markdown, "Definitions", DifferenceReport.Definitions(differences), isFolded: true);
        WriteSection(markdown, "Same meaning, other words", DifferenceReport.WordsOnly(differences), isFolded: true);
        WriteCaseLists(markdown, differences.Cases);
        return markdown.ToString();
    }

    private static void WriteParameters(StringBuilder markdown, PackDifferences differences)
    {
        var changes = differences.Parameters.Where(change => !change.Values.IsEmpty).ToList();
        if (changes.Count == 0)
        {
            return;
        }

        markdown.Append("\n## Thresholds\n\n| Threshold | Dates | Old | New | Why | Read by |\n|---|---|---|---|---|---|\n");
        foreach (var change in changes)
        {
            var name = $"{Code(change.Id)}{(change.OldId is null ? string.Empty : $", was {Code(change.OldId)}")}: {Escape(change.Title)} ({DifferenceWords.InWords(change.Kind)})";
            foreach (var value in change.Values)
            {
                var (old, @new) = (Escape(DifferenceWords.Value(value.Old, value.OldUnit)), Escape(DifferenceWords.Value(value.New, value.NewUnit)));
                var reason = $"{Escape(value.Reason)} ({Code(value.Source)}, in force from {value.TakesEffect.InWords()})";
                markdown.Append(CultureInfo.InvariantCulture, $"| {name} | {DifferenceWords.Dates(value)} | {old} | **{@new}** | {reason} | {string.Join(", ", change.UsedBy.Select(Code))} |\n");
            }
        }

        foreach (var change in changes.Where(change => !change.Wording.IsEmpty))
        {
            WriteTexts(markdown, $"Words of {change.Id}", DifferenceReport.Texts(change));
        }
    }

    private static void WriteSection(StringBuilder markdown, string title, IEnumerable<ReportEntry> entries, bool isFolded)
    {
        var all = entries.ToList();
        if (all.Count == 0)
        {
            return;
        }

        if (isFolded)
        {
            markdown.Append(CultureInfo.InvariantCulture, $"\n<details>\n<summary>{title}: {all.Count}</summary>\n");
        }
        else
        {
            markdown.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        }

        foreach (var entry in all)
        {
            var tag = entry.Tag is null ? string.Empty : $"**{char.ToUpperInvariant(entry.Tag[0])}{entry.Tag[1..]}**: ";
            markdown.Append(CultureInfo.InvariantCulture, $"\n{tag}{Code(entry.Id)}{(entry.Title is null ? string.Empty : $": {Escape(entry.Title)}")}\n");
            if (!entry.Details.IsEmpty)
            {
                markdown.Append('\n');
            }

            foreach (var detail in entry.Details)
            {
                markdown.Append("- ").Append(Escape(detail.Replace("->", "→", StringComparison.Ordinal))).Append('\n');
            }

            WriteTexts(markdown, "Before and after", entry.Texts);
        }

        if (isFolded)
        {
            markdown.Append("\n</details>\n");
        }
    }

    /// <summary>Texts before and after as one block that GitHub colors.</summary>
    private static void WriteTexts(StringBuilder markdown, string title, IEnumerable<ReportText> texts)
    {
        string[] lines = [.. texts.SelectMany(text => text.Label.Length > 0 ? text.Lines.Prepend($"@@ {text.Label} @@") : text.Lines).Select(PlainText.OneLine)];
        if (lines.Length == 0)
        {
            return;
        }

        // Nothing in a text may end the block.
        var fence = new string('`', Math.Max(3, lines.Max(MarkdownText.LongestRun) + 1));
        var isLong = lines.Length > FewLines;
        markdown.Append(isLong ? $"\n<details>\n<summary>{HtmlText.Escape(title)}</summary>\n" : string.Empty);
        markdown.Append('\n').Append(fence).Append("diff\n").AppendJoin('\n', lines).Append('\n').Append(fence).Append('\n');
        markdown.Append(isLong ? "\n</details>\n" : string.Empty);
    }

    private static void WriteCases(StringBuilder markdown, CaseComparison? cases)
    {
        if (cases is null or { Changed.IsEmpty: true })
        {
            return;
        }

        markdown.Append("\n## Cases that come out otherwise\n\n| Case | What | Old | New | Where |\n|---|---|---|---|---|\n");
        foreach (var change in cases.Changed)
        {
            var name = Escape(change.Name) + (change.OwnEpisodes ? " (each pack judged its own episode)" : string.Empty);
            var place = Code((change.NewLocation ?? change.OldLocation)!.ToString());
            foreach (var verdict in DifferenceWords.Shown(change.Verdicts))
            {
                var (old, @new) = (DifferenceWords.Word(verdict.Old), DifferenceWords.Word(verdict.New));
                markdown.Append(CultureInfo.InvariantCulture, $"| {name} | {Escape(DifferenceWords.Subject(verdict))} | {old} | **{@new}** | {place} |\n");
            }

            if (DifferenceWords.Unmet(change) is { } unmet)
            {
                markdown.Append(CultureInfo.InvariantCulture, $"| {name} | {Escape(unmet)} | | | {place} |\n");
            }
        }
    }

    private static void WriteCaseLists(StringBuilder markdown, CaseComparison? cases)
    {
        foreach (var (title, names) in DifferenceWords.CaseLists(cases))
        {
            markdown.Append(CultureInfo.InvariantCulture, $"\n<details>\n<summary>{title}: {names.Length}</summary>\n\n");
            markdown.AppendJoin(string.Empty, names.Select(name => $"- {Escape(name)}\n")).Append("\n</details>\n");
        }
    }

    /// <summary>A code span for a table: GitHub splits cells at a bar even within one.</summary>
    private static string Code(string text) => MarkdownText.Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>The text as it is; an "@" in it must call nobody to the pull request.</summary>
    private static string Escape(string text) => MarkdownText.Escape(text).Replace("@", "@<!-- -->", StringComparison.Ordinal);
}
