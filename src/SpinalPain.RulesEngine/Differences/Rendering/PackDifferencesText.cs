using System.Globalization;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Writes differences as plain text: a summary first, then what matters most.</summary>
public static class PackDifferencesText
{
    /// <summary>Differences as text.</summary>
    /// <param name="differences">The differences.</param>
    /// <returns>Lines that each end with "\n".</returns>
    public static string Write(PackDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var text = new IndentedText();
        text.Line(0, $"{DifferenceWords.Packs(differences, "->")}: {DifferenceWords.Summary(differences)}");
        foreach (var note in DifferenceWords.Notes(differences))
        {
            text.Line(0, note);
        }

        WriteParameters(text, differences);
        WriteSection(text, "Criteria", DifferenceReport.Criteria(differences));
        WriteSection(text, "Policies", DifferenceReport.Policies(differences));
        WriteSection(text, "Value sets", DifferenceReport.ValueSets(differences));
        WriteSection(text, "Scope of the pack", DifferenceReport.Scope(differences));
        WriteCases(text, differences.Cases);
        WriteSection(text, "Items", DifferenceReport.Items(differences));
        WriteSection(text, "Definitions", DifferenceReport.Definitions(differences));
        WriteSection(text, "Same meaning, other words", DifferenceReport.WordsOnly(differences));
        WriteCaseLists(text, differences.Cases);
        return text.ToString();
    }

    private static void WriteParameters(IndentedText text, PackDifferences differences)
    {
        var changes = differences.Parameters.Where(change => !change.Values.IsEmpty).ToList();
        if (changes.Count > 0)
        {
            Heading(text, "Thresholds");
        }

        foreach (var change in changes)
        {
            text.Line(1, $"[{DifferenceWords.InWords(change.Kind)}] {change.Id}: {change.Title}");
            if (change.OldId is { } oldId)
            {
                text.Line(2, $"It was called {oldId}.");
            }

            foreach (var value in change.Values)
            {
                text.Line(2, $"{DifferenceWords.Dates(value)}: {DifferenceWords.Value(value.Old, value.OldUnit)} -> {DifferenceWords.Value(value.New, value.NewUnit)}");
                text.Line(3, $"In force from {value.TakesEffect.InWords()} by {value.Source}: {value.Reason}");
            }

            if (!change.UsedBy.IsEmpty)
            {
                text.Line(2, $"Read by: {string.Join(", ", change.UsedBy)}");
            }

            WriteTexts(text, DifferenceReport.Texts(change));
        }
    }

    private static void WriteSection(IndentedText text, string title, IEnumerable<ReportEntry> entries)
    {
        var isFirst = true;
        foreach (var entry in entries)
        {
            if (isFirst)
            {
                Heading(text, title);
                isFirst = false;
            }

            text.Line(1, (entry.Tag is null ? string.Empty : $"[{entry.Tag}] ") + entry.Id + (entry.Title is null ? string.Empty : $": {entry.Title}"));
            foreach (var detail in entry.Details)
            {
                text.Line(2, detail);
            }

            WriteTexts(text, entry.Texts);
        }
    }

    private static void WriteTexts(IndentedText text, IEnumerable<ReportText> texts)
    {
        foreach (var (label, lines) in texts)
        {
            if (label.Length > 0)
            {
                text.Line(2, $"{label}:");
            }

            foreach (var line in lines)
            {
                text.Line(label.Length > 0 ? 3 : 2, line);
            }
        }
    }

    private static void WriteCases(IndentedText text, CaseComparison? cases)
    {
        if (cases is null or { Changed.IsEmpty: true })
        {
            return;
        }

        Heading(text, "Cases that come out otherwise");
        foreach (var change in cases.Changed)
        {
            text.Line(1, change.Name);
            foreach (var verdict in DifferenceWords.Shown(change.Verdicts))
            {
                text.Line(2, $"{DifferenceWords.Subject(verdict)}: {DifferenceWords.Word(verdict.Old)} -> {DifferenceWords.Word(verdict.New)}");
            }

            if (DifferenceWords.Unmet(change) is { } unmet)
            {
                text.Line(2, unmet);
            }

            if (change.OwnEpisodes)
            {
                text.Line(2, "Each pack judged its own episode of this case, as neither is in force on the dates of the other.");
            }

            foreach (var place in DifferenceReport.Places(change.OldLocation, change.NewLocation))
            {
                text.Line(2, place);
            }
        }
    }

    private static void WriteCaseLists(IndentedText text, CaseComparison? cases)
    {
        foreach (var (title, names) in DifferenceWords.CaseLists(cases))
        {
            Heading(text, string.Create(CultureInfo.InvariantCulture, $"{title}: {names.Length}"));
            foreach (var name in names)
            {
                text.Line(1, name);
            }
        }
    }

    private static void Heading(IndentedText text, string title)
    {
        text.Line();
        text.Line(0, title);
    }
}
