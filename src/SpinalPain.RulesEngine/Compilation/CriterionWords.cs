namespace SpinalPain.RulesEngine.Compilation;

/// <summary>What is said of a criterion, with the thresholds in force.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Met">The sentence where it is met.</param>
/// <param name="NotMet">The sentence where it is not met.</param>
/// <param name="Unknown">The sentence where the record does not tell.</param>
/// <param name="Ask">What to ask for then.</param>
internal sealed record CriterionWords(string Title, string Met, string NotMet, string Unknown, string Ask);
