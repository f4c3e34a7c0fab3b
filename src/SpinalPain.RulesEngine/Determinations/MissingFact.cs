using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>A fact that has to be asked for.</summary>
/// <param name="Fact">Its path, such as "episode.documents".</param>
/// <param name="At">JSON pointer of the place where it would stand.</param>
/// <param name="Ask">What to ask for.</param>
/// <param name="Criteria">Ids of the criteria that need it.</param>
/// <param name="Lines">Ids of the lines that need it.</param>
public sealed record MissingFact(string Fact, string At, string Ask, ImmutableArray<string> Criteria, ImmutableArray<string> Lines);
