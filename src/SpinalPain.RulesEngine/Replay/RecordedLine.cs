using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>A line of a record.</summary>
internal sealed class RecordedLine(SourceNode node, PackIdentity? pack)
{
    /// <summary>The pack that it was judged by, or null.</summary>
    public PackIdentity? Pack { get; } = pack;

    /// <summary>Why no pack judged it, or another doubt; null when there is none.</summary>
    public string? Reason { get; } = node.Member("reason")?.Text;

    public DateOnly AsOf { get; } = DayOf(node, "asOf");

    /// <summary>The criteria with the thresholds that they read.</summary>
    public ImmutableArray<RecordedCriterion> Criteria { get; } =
        [.. node.Member("criteria")!.Children.Select(criterion => new RecordedCriterion(
            DecisionRecord.TextOf(criterion, "id"),
            [.. criterion.Member("parameters")!.Children.Select(Reading)]))];

    public ImmutableArray<string> Policies { get; } = [.. node.Member("policies")!.Children.Select(policy => policy.Text)];

    private static ParameterReading Reading(SourceNode parameter) => new(
        DecisionRecord.TextOf(parameter, "id"),
        FactNumber.TryParse(DecisionRecord.TextOf(parameter, "value"), out var value) ? value : 0,
        DecisionRecord.TextOf(parameter, "unit"),
        DayOf(parameter, "inForceSince"),
        DecisionRecord.TextOf(parameter, "source"));

    private static DateOnly DayOf(SourceNode holder, string member) => RecordForms.TryDay(DecisionRecord.TextOf(holder, member), out var day) ? day : default;
}

/// <summary>A criterion of a record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parameters">The thresholds that it read.</param>
internal sealed record RecordedCriterion(string Id, ImmutableArray<ParameterReading> Parameters);
