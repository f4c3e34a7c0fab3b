namespace SpinalPain.RulesEngine.Determinations;

/// <summary>Which pack, exactly.</summary>
/// <param name="Id">Id of the pack.</param>
/// <param name="Version">Semantic version of the pack.</param>
/// <param name="Sha256">SHA-256 of its canonical content, as 64 lower-case hexadecimal digits.</param>
public sealed record PackIdentity(string Id, string Version, string Sha256);
