using System.Collections.Immutable;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>Lets packs in, or tells why not, for the time of one load.</summary>
internal sealed class PackGate
{
    private readonly GateRules rules;
    private readonly BundleTrust trust;
    private readonly ImmutableArray<PackIdentity> inForce;

    private PackGate(GateRules rules, BundleTrust trust, ImmutableArray<PackIdentity> inForce, ImmutableArray<Diagnostic> diagnostics)
    {
        this.rules = rules;
        this.trust = trust;
        this.inForce = inForce;
        this.Diagnostics = diagnostics;
    }

    /// <summary>What is wrong with the keys.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads the keys, which may be others than at the last load.</summary>
    public static PackGate Open(GateRules rules, RulesInForce? inForce)
    {
        var packs = inForce?.Library.Packs.Select(each => new PackIdentity(each.Pack.Manifest.Id, each.Pack.Manifest.Version, each.Pack.Sha256)) ?? [];
        if (!rules.RequireSignature)
        {
            return new PackGate(rules, BundleTrust.AnyOrigin, [.. packs], []);
        }

        var keys = rules.TrustedKeys.Select(PemVerifier.ReadFile).ToList();
        var usable = keys.Select(key => key.TryGetValue(out var value) ? value : null).OfType<PemVerifier>();
        return new PackGate(rules, BundleTrust.SignedBy(usable), [.. packs], [.. keys.SelectMany(key => key.Diagnostics)]);
    }

    public (CheckedPack? Pack, ImmutableArray<Diagnostic> Diagnostics) Load(SourcePack pack)
    {
        if (pack.BuiltIn is { } builtIn)
        {
            return (builtIn, []);
        }

        if (pack.Files is { } files)
        {
            return this.rules.RequireSignature ? (null, [Unsigned(pack)]) : Of(PackLoader.Load(files), loaded => loaded);
        }

        var bundle = pack.Bundle is { } utf8 ? PackBundle.Read(utf8, pack.Name, this.trust) : PackBundle.ReadFile(pack.Name, this.trust);
        return bundle.TryGetValue(out var whole) && this.MayBeOlder(whole.Pack.Manifest)
            ? Of(PackBundle.Read(whole.Utf8, pack.Name, this.trust.NotBelow(this.inForce)), read => read.Pack)
            : Of(bundle, read => read.Pack);
    }

    /// <summary>Of a library of many versions the older ones are in force too: what is in it now may stay.</summary>
    private bool MayBeOlder(PackManifest manifest) =>
        !this.rules.AllowOlderVersions
        && this.inForce.Any(pack => pack.Id == manifest.Id)
        && !this.inForce.Any(pack => pack.Id == manifest.Id && pack.Version == manifest.Version);

    private static (CheckedPack? Pack, ImmutableArray<Diagnostic> Diagnostics) Of<T>(Checked<T> loaded, Func<T, CheckedPack> pack)
        where T : class => (loaded.TryGetValue(out var value) ? pack(value) : null, loaded.Diagnostics);

    private static Diagnostic Unsigned(SourcePack pack) => new(
        DiagnosticCodes.PackNotSigned,
        SourceLocation.OfFile(pack.Name),
        "The pack comes as files, which nobody signed, and RequireSignature of the options asks for a signature.",
        "Bundle it with \"spinalpain bundle --sign\", and give the bundle.");
}
