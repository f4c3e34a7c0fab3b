using System.Collections.Frozen;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Library;

/// <summary>One version of a pack in a library. Immutable.</summary>
public sealed class LibraryPack
{
    private const string ManifestFile = "/pack.json";

    internal LibraryPack(CheckedPack pack)
    {
        var manifest = pack.Manifest;
        var file = pack.Places.Version.File;
        this.Pack = pack;
        this.Folder = file.EndsWith(ManifestFile, StringComparison.Ordinal) ? file[..^ManifestFile.Length] : null;
        this.Judges = manifest.Status != PackStatus.Draft;
        this.Period = new EffectivePeriod(manifest.EffectiveFrom, manifest.EffectiveUntil);
        this.Payer = manifest.Payer.Trim();
        this.Codes = pack.Policies.SelectMany(policy => policy.Codes).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The pack.</summary>
    public CheckedPack Pack { get; }

    /// <summary>The folder or bundle that it was read from, as it was named then; null when it was made from files in memory.</summary>
    public string? Folder { get; }

    /// <summary>Whether episodes may be judged by it: it is no draft. A retired pack goes on to judge its own effective period.</summary>
    public bool Judges { get; }

    internal EffectivePeriod Period { get; }

    /// <summary>The payer without blanks around it. Payers are compared without regard to case.</summary>
    internal string Payer { get; }

    /// <summary>Every code that one of its policies names.</summary>
    internal FrozenSet<string> Codes { get; }

    /// <summary>Id and version, as everywhere where packs are named.</summary>
    internal string Name => $"{this.Pack.Manifest.Id} {this.Pack.Manifest.Version}";

    /// <summary>Whether it is for the payer and State of an episode; what the episode does not name fits.</summary>
    internal bool IsFor(string? payer, string? state) =>
        (string.IsNullOrWhiteSpace(payer) || payer.AsSpan().Trim().Equals(this.Payer, StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrWhiteSpace(state) || this.IsForState(state));

    internal bool IsForState(string state)
    {
        foreach (var mine in this.Pack.Manifest.Jurisdictions)
        {
            if (string.Equals(mine, state, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
