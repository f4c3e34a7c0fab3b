namespace SpinalPain.RulesEngine.Determinations;

/// <summary>The outcome of a line or an episode, the least favorable last but for <see cref="NotGoverned"/>.</summary>
public enum CoverageOutcome
{
    /// <summary>No policy governs it: neither covered nor denied.</summary>
    NotGoverned,

    /// <summary>Every decisive criterion is met.</summary>
    Covered,

    /// <summary>Something that decides is not known, or documentation is short.</summary>
    MoreInformationNeeded,

    /// <summary>A criterion whose consequence is not-covered is not met.</summary>
    NotCovered,
}
