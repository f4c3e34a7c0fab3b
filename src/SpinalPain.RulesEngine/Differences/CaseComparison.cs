using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>The cases of both packs, each judged by both.</summary>
public sealed record CaseComparison
{
    /// <summary>How many cases were judged by both packs.</summary>
    public required int Compared { get; init; }

    /// <summary>The cases that come out otherwise.</summary>
    public required ImmutableArray<CaseChange> Changed { get; init; }

    /// <summary>Names of cases with dates of service on which only one of the packs is in force, so that nothing can be compared.</summary>
    public required ImmutableArray<string> JudgedByOne { get; init; }

    /// <summary>Names of cases that only the new pack has.</summary>
    public required ImmutableArray<string> Added { get; init; }

    /// <summary>Names of cases that only the old pack has.</summary>
    public required ImmutableArray<string> Removed { get; init; }

    /// <summary>Names of cases of both packs whose episode or expectation was edited.</summary>
    public required ImmutableArray<string> Edited { get; init; }
}
