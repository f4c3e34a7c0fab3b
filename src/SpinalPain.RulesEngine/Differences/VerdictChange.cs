namespace SpinalPain.RulesEngine.Differences;

/// <summary>An answer on a case that is another by the new pack. The words are those of case files, such as "notMet".</summary>
/// <param name="LineId">Id of the line, or null for the episode as a whole.</param>
/// <param name="CriterionId">Id of the criterion, or null for an outcome.</param>
/// <param name="Old">The answer of the old pack, or null when it does not ask.</param>
/// <param name="New">The answer of the new pack, or null when it does not ask.</param>
public sealed record VerdictChange(string? LineId, string? CriterionId, string? Old, string? New);
