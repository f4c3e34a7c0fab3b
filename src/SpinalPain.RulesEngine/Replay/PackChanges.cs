using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Differences;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>Names what differs between the content of a pack that decided and the content that is there now.</summary>
internal static class PackChanges
{
    /// <summary>Where the content of then is at hand: every part that means or says something else.</summary>
    public static ImmutableArray<string> Between(CheckedPack then, CheckedPack now)
    {
        var differences = PackDifferences.Between(then, now);
        return
        [
            .. differences.Parameters.SelectMany(Parameter),
            .. differences.ValueSets.Select(change => Part("value set", change.Id, change.OldId, change.Kind)),
            .. differences.Criteria.Where(HasOwnChange).Select(change => Part("criterion", change.Id, change.OldId, change.Kind)),
            .. differences.Policies.Select(change => Part("policy", change.Id, null, change.Kind)),
            .. differences.Definitions.Where(change => change.Kind != ChangeKind.Affected).Select(change => Part("definition", change.Id, change.OldId, change.Kind)),
            .. differences.Items.Where(change => change.Kind != ChangeKind.Affected).Select(change => Part("item", change.Id, null, change.Kind)),
            .. differences.Manifest.Select(change => $"The manifest changed: {change.What}{(change.Id is null ? string.Empty : " " + change.Id)}."),
        ];
    }

    /// <summary>Where only the record is at hand: the thresholds that it read and that are others now, and the names in it that the pack does not know.</summary>
    public static ImmutableArray<string> Between(IEnumerable<RecordedLine> then, CheckedPack now)
    {
        var parameters = now.Parameters.ToDictionary(parameter => parameter.Id, StringComparer.Ordinal);
        var criteria = now.Criteria.Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        var policies = now.Policies.Select(policy => policy.Id).ToHashSet(StringComparer.Ordinal);
        var found = new List<string>();
        foreach (var line in then)
        {
            foreach (var reading in line.Criteria.SelectMany(criterion => criterion.Parameters))
            {
                var value = parameters.GetValueOrDefault(reading.Id)?.On(line.AsOf);
                var current = value is null ? null : new ParameterReading(reading.Id, value.Value, parameters[reading.Id].Unit, value.From, value.Source);
                if (current != reading)
                {
                    found.Add(Threshold(reading, current));
                }
            }

            found.AddRange(line.Criteria.Where(criterion => !criteria.Contains(criterion.Id)).Select(criterion => $"The criterion {criterion.Id} is gone."));
            found.AddRange(line.Policies.Where(policy => !policies.Contains(policy)).Select(policy => $"The policy {policy} is gone."));
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether more changed of a criterion than what it reads, which is named by itself.</summary>
    private static bool HasOwnChange(CriterionChange change) => change.Kind is not (ChangeKind.Changed or ChangeKind.Affected)
        || !change.Conditions.IsEmpty
        || !change.Wording.IsEmpty
        || change.OldConsequence != change.NewConsequence
        || change.OldStage != change.NewStage
        || (change.Parameters.IsEmpty && change.ValueSets.IsEmpty && change.Definitions.IsEmpty);

    private static IEnumerable<string> Parameter(ParameterChange change) => change.Values.IsEmpty
        ? [Part("parameter", change.Id, change.OldId, change.Kind)]
        : change.Values.Select(value => value switch
        {
            { Old: { } old, New: { } current } => $"The parameter {change.Id} was {DeterminationWords.InWords(old, value.OldUnit!)} and is {DeterminationWords.InWords(current, value.NewUnit!)} for dates of service {Days(value)}.",
            { Old: { } gone } => $"The parameter {change.Id}, which was {DeterminationWords.InWords(gone, value.OldUnit!)}, is gone.",
            _ => $"The parameter {change.Id} is new.",
        });

    private static string Days(ParameterValueChange value) =>
        value.Until is { } until ? $"from {value.From.InWords()} to {until.InWords()}" : $"from {value.From.InWords()} on";

    private static string Threshold(ParameterReading then, ParameterReading? now)
    {
        // The unit is whatever text the record holds.
        var was = PlainText.OneLine(then.InWords());
        if (now is null)
        {
            return $"The parameter {then.Id}, which was {was}, is gone.";
        }

        var since = then.InForceSince == now.InForceSince ? string.Empty : $", in force since {now.InForceSince.InWords()} instead of {then.InForceSince.InWords()}";
        return then.Value != now.Value || then.Unit != now.Unit ? $"The parameter {then.Id} was {was} and is {now.InWords()}{since}."
            : since.Length > 0 ? $"The parameter {then.Id} is {was} as it was{since}."
            : $"The parameter {then.Id} names another source.";
    }

    private static string Part(string what, string id, string? oldId, ChangeKind kind) => kind switch
    {
        ChangeKind.Added => $"The {what} {id} is new.",
        ChangeKind.Removed => $"The {what} {id} is gone.",
        ChangeKind.Renamed => $"The {what} {oldId} is now called {id}.",
        ChangeKind.Reworded => $"The {what} {id} is worded otherwise.",
        _ => $"The {what} {id} changed.",
    };
}
