using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Where the manifest of a pack says what has to fit other packs.</summary>
/// <param name="Version">The version.</param>
/// <param name="EffectiveFrom">The first day.</param>
/// <param name="EffectiveUntil">The last day, or null when there is none.</param>
/// <param name="Status">The status.</param>
internal sealed record ManifestPlaces(SourceLocation Version, SourceLocation EffectiveFrom, SourceLocation? EffectiveUntil, SourceLocation Status)
{
    private static readonly SourceLocation Nowhere = SourceLocation.OfFile(string.Empty);

    /// <summary>No places.</summary>
    public static ManifestPlaces None { get; } = new(Nowhere, Nowhere, null, Nowhere);
}
