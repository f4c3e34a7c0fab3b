using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>What is in force, and what came of the last load. Immutable.</summary>
/// <param name="InForce">The rules in force; null when no load has succeeded yet.</param>
/// <param name="Failure">What is wrong; null when the last load succeeded.</param>
internal sealed record RulesStatus(RulesInForce? InForce, LoadFailure? Failure);

/// <summary>Loads that failed one after the other.</summary>
/// <param name="Since">When the first of them failed.</param>
/// <param name="Times">How many they are.</param>
/// <param name="Diagnostics">Everything that was wrong the last time.</param>
internal sealed record LoadFailure(DateTimeOffset Since, int Times, ImmutableArray<Diagnostic> Diagnostics);
