using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>A fact of a record at a place, to be named in a text; without a fact the place itself.</summary>
/// <param name="Place">The place.</param>
/// <param name="Fact">The fact, or null.</param>
internal readonly record struct NamedFact(Place Place, Fact? Fact);
