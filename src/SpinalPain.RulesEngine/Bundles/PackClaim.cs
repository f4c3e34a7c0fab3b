namespace SpinalPain.RulesEngine.Bundles;

/// <summary>What a bundle says of the pack in it.</summary>
internal sealed record PackClaim(string Id, string Version, string Sha256);
