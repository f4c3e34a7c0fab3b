using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>The changes as entries for people, whatever the form that they are written in.</summary>
internal static class DifferenceReport
{
    public static IEnumerable<ReportEntry> Criteria(PackDifferences differences) =>
        differences.Criteria.Where(change => change.ChangesMeaning).OrderBy(Rank).Select(change => new ReportEntry(
            DifferenceWords.TagOf(change),
            change.Id,
            change.Title,
            Sentences([
                Was(change.OldId),
                DifferenceWords.Asks(change.Asks),
                DifferenceWords.Applies(change.Applies),
                .. Consequence(change),
                change.Kind == ChangeKind.Changed && change.OldStage != change.NewStage ? $"Judged at: {DifferenceWords.Stage(change.OldStage)} -> {DifferenceWords.Stage(change.NewStage)}" : null,
                Because(change, differences),
                Listed("Items: ", change.Items),
                .. Places(change.OldLocation, change.NewLocation)]),
            [.. change.Conditions.Select(Text), .. change.Wording.Select(Text)]));

    public static IEnumerable<ReportEntry> Policies(PackDifferences differences) =>
        differences.Policies.Where(change => change.Kind != ChangeKind.Reworded).Select(change => new ReportEntry(
            DifferenceWords.InWords(change.Kind),
            change.Id,
            change.Title,
            Sentences([
                Listed("More lines are judged, as it now governs ", change.CodesAdded),
                Listed("Fewer lines are judged, as it no longer governs ", change.CodesRemoved),
                DifferenceWords.Governs(change.Governs),
                Listed("It now requires ", change.RequiresAdded),
                Listed("It no longer requires ", change.RequiresRemoved),
                .. Places(change.OldLocation, change.NewLocation)]),
            [.. Texts(change.Condition), .. change.Wording.Select(Text)]));

    public static IEnumerable<ReportEntry> ValueSets(PackDifferences differences) =>
        differences.ValueSets.Where(change => change.Kind is not (ChangeKind.Reworded or ChangeKind.Renamed)).Select(change => new ReportEntry(
            DifferenceWords.InWords(change.Kind),
            change.Id,
            change.Title,
            Sentences([
                Was(change.OldId),
                Listed("Codes added: ", change.Added),
                Listed("Codes removed: ", change.Removed),
                Listed("Read by: ", change.UsedBy)]),
            [.. change.Wording.Select(Text)]));

    public static IEnumerable<ReportEntry> Scope(PackDifferences differences) =>
        differences.Manifest.Where(change => change.ChangesMeaning).Select(Of);

    public static IEnumerable<ReportEntry> Definitions(PackDifferences differences) =>
        differences.Definitions.Where(change => change.Kind is not (ChangeKind.Reworded or ChangeKind.Renamed)).Select(change => new ReportEntry(
            DifferenceWords.InWords(change.Kind),
            change.Id,
            change.Title,
            Sentences([Was(change.OldId), DifferenceWords.Holds(change.Scope), Listed("Used by: ", change.UsedBy)]),
            [.. Texts(change.Condition), .. change.Wording.Select(Text)]));

    public static IEnumerable<ReportEntry> Items(PackDifferences differences) =>
        differences.Items.Where(change => change.Kind != ChangeKind.Reworded).Select(change => new ReportEntry(
            DifferenceWords.InWords(change.Kind),
            change.Id,
            change.Text,
            Sentences([Listed("By: ", change.Criteria)]),
            [.. change.Wording.Select(Text)]));

    /// <summary>What is there under another id, or in other words, and means what it meant.</summary>
    public static IEnumerable<ReportEntry> WordsOnly(PackDifferences differences) =>
    [
        .. differences.Manifest.Where(change => !change.ChangesMeaning).Select(Of),
        .. differences.Parameters.Where(change => change.Values.IsEmpty).Select(change => Reworded("threshold", change.Kind, change.Id, change.OldId, change.Wording)),
        .. differences.Criteria.Where(change => !change.ChangesMeaning).Select(change =>
            Reworded("criterion", change.Kind, change.Id, change.OldId, change.Wording, [.. Places(change.OldLocation, change.NewLocation)])),
        .. differences.Policies.Where(change => change.Kind == ChangeKind.Reworded).Select(change =>
            Reworded("policy", change.Kind, change.Id, oldId: null, change.Wording, [.. Places(change.OldLocation, change.NewLocation)])),
        .. differences.ValueSets.Where(change => change.Kind is ChangeKind.Reworded or ChangeKind.Renamed).Select(change => Reworded("value set", change.Kind, change.Id, change.OldId, change.Wording)),
        .. differences.Definitions.Where(change => change.Kind is ChangeKind.Reworded or ChangeKind.Renamed).Select(change => Reworded("definition", change.Kind, change.Id, change.OldId, change.Wording)),
        .. differences.Items.Where(change => change.Kind == ChangeKind.Reworded).Select(change => Reworded("item", change.Kind, change.Id, oldId: null, change.Wording, Listed("Also affected by: ", change.Criteria))),
    ];

    /// <summary>What changed of a threshold besides its values.</summary>
    public static IEnumerable<ReportText> Texts(ParameterChange change) => change.Wording.Select(Text);

    /// <summary>Where something stood and stands.</summary>
    public static ImmutableArray<string> Places(SourceLocation? old, SourceLocation? @new) =>
        [.. old is null ? [] : (string[])[$"Old: {old}"], .. @new is null ? [] : (string[])[$"New: {@new}"]];

    private static int Rank(CriterionChange change) => DifferenceWords.TagOf(change) switch
    {
        "tightened" => 0,
        "loosened" => 1,
        "changed" => 2,
        "added" => 3,
        _ => 4,
    };

    private static ReportEntry Of(ManifestChange change) => new(
        change.Old is null ? "added" : change.New is null ? "removed" : "changed",
        change.Id is null ? change.What : $"{change.What} {change.Id}",
        Title: null,
        [],
        [new ReportText(string.Empty, Lines(change.Old, change.New))]);

    private static ReportEntry Reworded(string what, ChangeKind kind, string id, string? oldId, ImmutableArray<WordingChange> wording, params ReadOnlySpan<string?> details) =>
        new(DifferenceWords.InWords(kind), $"{what} {id}", Title: null, Sentences([Was(oldId), .. details]), [.. wording.Select(Text)]);

    private static string? Was(string? oldId) => oldId is null ? null : $"It was called {oldId}.";

    private static IEnumerable<string> Consequence(CriterionChange change)
    {
        if (change is { OldConsequence: { } old, NewConsequence: { } @new } && old != @new)
        {
            yield return $"Consequence: {old.InWords()} -> {@new.InWords()} ({(@new < old ? "stricter" : "milder")})";
        }
        else if (change.Kind is ChangeKind.Added or ChangeKind.Removed && (change.NewConsequence ?? change.OldConsequence) is { } only)
        {
            yield return $"Consequence: {only.InWords()}";
        }
    }

    private static string? Because(CriterionChange change, PackDifferences differences)
    {
        ImmutableArray<string> parameters =
        [
            .. differences.Parameters.Where(parameter => change.Parameters.Contains(parameter.Id))
                .Select(parameter => $"{parameter.Id} ({string.Join(", ", parameter.Values.Select(DifferenceWords.Dates))})"),
        ];
        var causes = string.Join("; ", new[] { Listed("threshold ", parameters), Listed("value set ", change.ValueSets), Listed("definition ", change.Definitions) }.OfType<string>());
        return causes.Length == 0 ? null : $"Because of {causes}";
    }

    private static string? Listed(string before, ImmutableArray<string> ids) => ids.IsEmpty ? null : before + string.Join(", ", ids);

    private static ImmutableArray<string> Sentences(params IEnumerable<string?> sentences) => [.. sentences.OfType<string>()];

    private static IEnumerable<ReportText> Texts(ConditionChange? change) => change is null ? [] : [Text(change)];

    private static ReportText Text(ConditionChange change)
    {
        var places = string.Join(", ", Places(change.OldLocation, change.NewLocation).Select(place => char.ToLowerInvariant(place[0]) + place[1..]));
        return new ReportText($"{change.Member} ({places})", LineDiff.Of(change.Old, change.New));
    }

    private static ReportText Text(WordingChange change) => new(change.What, Lines(change.Old, change.New));

    private static ImmutableArray<string> Lines(string? old, string? @new) => [.. old is null ? [] : (string[])["- " + old], .. @new is null ? [] : (string[])["+ " + @new]];
}
