using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>A case that was run when the bundle was made, and came out as it expects: no bundle is made of a pack with a failing case.</summary>
/// <param name="File">The file of the case within the pack, such as "cases/facet-joint.json".</param>
/// <param name="Name">The name of the case.</param>
/// <param name="Outcome">The outcome of its episode.</param>
/// <param name="IsUnreviewed">Whether nobody had confirmed what it expects, so that it proves nothing.</param>
public sealed record BundledCase(string File, string Name, CoverageOutcome Outcome, bool IsUnreviewed);
