namespace SpinalPain.RulesEngine.Determinations;

/// <summary>A fact that was read.</summary>
/// <param name="Fact">Its path with places of list elements, such as "episode.procedures[0].performedOn".</param>
/// <param name="At">JSON pointer of the fact in the episode, or of the place where it would stand.</param>
/// <param name="Value">Its value as in JSON (a number without zeros at the end of its fraction), or null when the record does not hold it.</param>
/// <param name="On">The date of the record that holds the fact, where it has one.</param>
public sealed record Evidence(string Fact, string At, string? Value, DateOnly? On);
