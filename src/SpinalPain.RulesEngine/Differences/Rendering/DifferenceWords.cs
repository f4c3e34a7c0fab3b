using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>The plain words that text and Markdown share.</summary>
internal static class DifferenceWords
{
    /// <summary>Both packs, such as "example-esi 1.0.0 -> 1.1.0".</summary>
    public static string Packs(PackDifferences differences, string arrow) => differences.Old.Id == differences.New.Id
        ? $"{differences.Old.Id} {differences.Old.Version} {arrow} {differences.New.Version}"
        : $"{differences.Old.Id} {differences.Old.Version} {arrow} {differences.New.Id} {differences.New.Version}";

    /// <summary>What changed, in numbers.</summary>
    public static string Summary(PackDifferences differences)
    {
        var parts = new List<string>();
        Add(differences.Parameters.Count(change => !change.Values.IsEmpty), "threshold changed", "thresholds changed");
        var criteria = differences.Criteria.Where(change => change.ChangesMeaning).CountBy(TagOf).ToDictionary(StringComparer.Ordinal);
        foreach (var tag in (string[])["added", "removed", "tightened", "loosened", "changed"])
        {
            Add(criteria.GetValueOrDefault(tag), $"criterion {tag}", $"criteria {tag}");
        }

        Add(differences.Policies.Count(change => change.Kind != ChangeKind.Reworded), "policy changed", "policies changed");
        Add(differences.ValueSets.Count(change => change.Kind is ChangeKind.Added or ChangeKind.Removed or ChangeKind.Changed), "value set changed", "value sets changed");
        Add(differences.Manifest.Count(change => change.ChangesMeaning), "change of the pack's scope", "changes of the pack's scope");
        Add(differences.Items.Count(change => change.Kind is ChangeKind.Added or ChangeKind.Removed or ChangeKind.Changed), "item changed", "items changed");
        if (parts.Count == 0)
        {
            parts.Add(differences.AnythingChanged ? "nothing changed in meaning, only in wording" : "nothing changed in meaning or wording");
        }

        if (differences.Cases is { Changed.Length: > 0 } cases)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{cases.Changed.Length} of {cases.Compared} cases {(cases.Changed.Length == 1 ? "comes" : "come")} out otherwise"));
        }
        else if (differences is { MeaningChanged: true, Cases: { } all })
        {
            // Said, as a change that no case shows is a change that nobody has proved.
            parts.Add(all.Compared == 0 ? "no case is judged by both" : string.Create(CultureInfo.InvariantCulture, $"no case of {all.Compared} comes out otherwise"));
        }

        return string.Join(", ", parts);

        void Add(int count, string one, string many)
        {
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}"));
            }
        }
    }

    /// <summary>What has to be known to read the rest.</summary>
    public static IEnumerable<string> Notes(PackDifferences differences)
    {
        if (differences.Old.Id != differences.New.Id)
        {
            yield return $"These are two different packs: {differences.Old.Id} and {differences.New.Id}.";
        }

        if (!differences.InForceTogether)
        {
            yield return "The two packs are in force on no common date of service: thresholds are compared as if the old pack were still in force.";
        }
    }

    public static string TagOf(CriterionChange change) => (change.Kind, change.Meaning) switch
    {
        (ChangeKind.Changed, MeaningChange.Tightened) => "tightened",
        (ChangeKind.Changed, MeaningChange.Loosened) => "loosened",
        _ => InWords(change.Kind),
    };

    public static string InWords(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        ChangeKind.Changed => "changed",
        ChangeKind.Renamed => "renamed",
        ChangeKind.Reworded => "reworded",
        _ => "affected",
    };

    public static string? Asks(MeaningChange change) => change switch
    {
        MeaningChange.Loosened => "It asks for less.",
        MeaningChange.Tightened => "It asks for more.",
        MeaningChange.Changed => "It asks for something else.",
        _ => null,
    };

    public static string? Applies(ScopeChange change) => change switch
    {
        ScopeChange.Wider => "It applies to more lines.",
        ScopeChange.Narrower => "It applies to fewer lines.",
        ScopeChange.Changed => "It applies to other lines.",
        _ => null,
    };

    /// <summary>More lines judged is neither stricter nor milder: what no policy governs is neither covered nor denied.</summary>
    public static string? Governs(ScopeChange change) => change switch
    {
        ScopeChange.Wider => "Its condition lets it govern more lines.",
        ScopeChange.Narrower => "Its condition lets it govern fewer lines.",
        ScopeChange.Changed => "Its condition lets it govern other lines.",
        _ => null,
    };

    public static string? Holds(ScopeChange change) => change switch
    {
        ScopeChange.Wider => "It holds for more than before.",
        ScopeChange.Narrower => "It holds for less than before.",
        ScopeChange.Changed => "It holds for something else.",
        _ => null,
    };

    public static string Stage(ReviewStage? stage) => stage is { } only ? only.InWords() + " only" : "both stages";

    /// <summary>The dates of a change of a threshold, such as "for services from 2025-07-01".</summary>
    public static string Dates(ParameterValueChange change) =>
        $"for services from {change.From.InWords()}" + (change.Until is { } until ? $" until {until.InWords()}" : string.Empty);

    public static string Value(decimal? value, string? unit) => value is { } number ? DeterminationWords.InWords(number, unit!) : "none";

    /// <summary>A word of case files in plain words: "notMet" is "not met".</summary>
    public static string Word(string? word) => word is null
        ? "not asked"
        : string.Concat(word.Select(letter => char.IsAsciiLetterUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>The answers that a person wants to see: the line's outcome is not said again where it is the episode's.</summary>
    public static IEnumerable<VerdictChange> Shown(ImmutableArray<VerdictChange> verdicts)
    {
        var whole = verdicts.FirstOrDefault(verdict => verdict.LineId is null);
        var isOneLine = verdicts.Where(verdict => verdict.LineId is not null).Select(verdict => verdict.LineId).Distinct().Count() <= 1;
        return verdicts.Where(verdict => !(isOneLine && whole is not null && verdict is { LineId: not null, CriterionId: null } && (verdict.Old, verdict.New) == (whole.Old, whole.New)));
    }

    public static string Subject(VerdictChange verdict) => Subject(verdict.LineId, verdict.CriterionId);

    /// <summary>What a case expects and the new pack does not give any more, or null.</summary>
    public static string? Unmet(CaseChange change) => change.Unmet.IsEmpty
        ? null
        : "No longer as the case expects: " + string.Join("; ", change.Unmet.Select(unmet => $"{Subject(unmet.LineId, unmet.CriterionId)} {Word(unmet.Expected)}"));

    private static string Subject(string? line, string? criterion) => criterion is not null ? $"{criterion} of {line}" : line ?? "the episode";

    /// <summary>The names of cases that only one pack has, that were edited, or that could not be compared; no empty list.</summary>
    public static IEnumerable<(string Title, ImmutableArray<string> Names)> CaseLists(CaseComparison? cases)
    {
        (string Title, ImmutableArray<string> Names)[] lists = cases is null
            ? []
            :
            [
                ("Cases added", cases.Added),
                ("Cases removed", cases.Removed),
                ("Cases edited", cases.Edited),
                ("Cases of dates on which only one of the packs is in force, not compared", cases.JudgedByOne),
            ];
        return lists.Where(list => !list.Names.IsEmpty);
    }
}
