namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>Between which numbers a number has to lie.</summary>
/// <param name="Minimum">The smallest number allowed.</param>
/// <param name="Maximum">The largest number allowed.</param>
internal sealed record FactLimits(decimal Minimum, decimal Maximum);
