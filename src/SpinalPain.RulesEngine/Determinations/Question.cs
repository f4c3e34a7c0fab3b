using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>What has to be asked for, before it is known who else asks the same.</summary>
/// <param name="Ask">What to ask for.</param>
/// <param name="Facts">The facts that it is about.</param>
internal sealed record Question(string Ask, ImmutableArray<Evidence> Facts);
