using SpinalPain.RulesEngine.Library;

namespace CoverageService;

/// <summary>The packs in force, as one library.</summary>
/// <param name="Generation">How many libraries were in force since the service started, this one included.</param>
/// <param name="LoadedAt">When this one came into force.</param>
/// <param name="Packs">Its packs.</param>
internal sealed record PackList(long Generation, DateTimeOffset LoadedAt, IReadOnlyList<PackSummary> Packs);

/// <summary>One version of a pack.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Payer">Whose policy it is.</param>
/// <param name="Jurisdictions">The States it is for.</param>
/// <param name="Status">"draft", "active" or "retired".</param>
/// <param name="Judges">Whether it judges the days of its period; a draft does not.</param>
/// <param name="EffectiveFrom">The first day it judges.</param>
/// <param name="EffectiveUntil">The last day; null when it has none.</param>
/// <param name="Sha256">The digest of its content, as determinations name it.</param>
/// <param name="Page">Where it stands in words.</param>
internal sealed record PackSummary(
    string Id,
    string Version,
    string Title,
    string Payer,
    IReadOnlyList<string> Jurisdictions,
    string Status,
    bool Judges,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveUntil,
    string Sha256,
    string Page)
{
    public static PackSummary Of(LibraryPack pack, PathString service)
    {
        var manifest = pack.Pack.Manifest;
        return new(
            manifest.Id,
            manifest.Version,
            manifest.Title,
            manifest.Payer,
            manifest.Jurisdictions,
            manifest.Status.ToString().ToLowerInvariant(),
            pack.Judges,
            manifest.EffectiveFrom,
            manifest.EffectiveUntil,
            pack.Pack.Sha256,
            service.Add($"/packs/{Uri.EscapeDataString(manifest.Id)}/{Uri.EscapeDataString(manifest.Version)}"));
    }
}
