using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>What the options ask of packs before they come in.</summary>
/// <param name="RequireSignature">Whether all but the built-in packs must be signed bundles.</param>
/// <param name="TrustedKeys">The PEM files of the keys.</param>
/// <param name="AllowOlderVersions">Whether a bundle may bring back a lower version.</param>
internal sealed record GateRules(bool RequireSignature, ImmutableArray<string> TrustedKeys, bool AllowOlderVersions);
