namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>A fact that was read.</summary>
/// <param name="Note">The number of the note.</param>
/// <param name="Fact">The number of the fact in the <see cref="FactTable"/>.</param>
internal readonly record struct Reading(int Note, int Fact);
