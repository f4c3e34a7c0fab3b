using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>What the cases of a pack show and what they do not. docs/testing-packs.md says how it is counted.</summary>
public sealed record PackCoverage
{
    /// <summary>The pack.</summary>
    public required PackIdentity Pack { get; init; }

    /// <summary>How many cases were run and count.</summary>
    public required int Cases { get; init; }

    /// <summary>The criteria, in the order of the pack.</summary>
    public required ImmutableArray<CoverageSubject> Criteria { get; init; }

    /// <summary>The conditions of policies, criteria and definitions, in the order of the pack; each before those within it.</summary>
    public required ImmutableArray<CoverageSubject> Conditions { get; init; }

    /// <summary>The values of thresholds that a condition compares something with, in the order of the pack.</summary>
    public required ImmutableArray<CoverageSubject> Thresholds { get; init; }

    /// <summary>The items of the source text, in the order of the pack.</summary>
    public required ImmutableArray<CoverageSubject> Items { get; init; }

    /// <summary>How much of each kind is shown, in the order of <see cref="CoverageKind"/>.</summary>
    public ImmutableArray<CoverageSummary> Summaries => [.. Enum.GetValues<CoverageKind>().Select(this.Summary)];

    /// <summary>What could be shown and is not.</summary>
    public IEnumerable<(CoverageSubject Subject, CoverageState State)> Missing => this.States.Where(each => each.State is { IsSeen: false, IsPossible: true });

    /// <summary>What cannot be shown, and so does not count.</summary>
    public IEnumerable<(CoverageSubject Subject, CoverageState State)> Impossible => this.States.Where(each => !each.State.IsPossible);

    private IEnumerable<(CoverageSubject Subject, CoverageState State)> States =>
        Enum.GetValues<CoverageKind>().SelectMany(kind => this.Of(kind)).SelectMany(subject => subject.States, (subject, state) => (subject, state));

    /// <summary>The subjects of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The subjects, in the order of the pack.</returns>
    public ImmutableArray<CoverageSubject> Of(CoverageKind kind) => kind switch
    {
        CoverageKind.Criteria => this.Criteria,
        CoverageKind.Conditions => this.Conditions,
        CoverageKind.Thresholds => this.Thresholds,
        _ => this.Items,
    };

    /// <summary>How much of a kind is shown.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>What is seen and what is possible.</returns>
    public CoverageSummary Summary(CoverageKind kind)
    {
        var states = this.Of(kind).SelectMany(subject => subject.States).ToList();
        return new CoverageSummary(kind, states.Count(state => state.IsSeen), states.Count(state => state.IsPossible));
    }
}
