using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>An episode and what a careful person decides on it.</summary>
public sealed record PackCase
{
    /// <summary>One sentence, unique in the pack.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the base episode that it starts from.</summary>
    public required string Base { get; init; }

    /// <summary>The base episode with the patch of the case.</summary>
    public required PatientEpisode Episode { get; init; }

    /// <summary>What has to come out.</summary>
    public required CaseExpectation Expectation { get; init; }

    /// <summary>Whether nobody has confirmed yet what it expects. Such a case is run and proves nothing.</summary>
    public bool IsUnreviewed { get; init; }

    /// <summary>Where it stands in the pack.</summary>
    public required SourceLocation Location { get; init; }
}
