using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>What is asked of a bundle beside its being whole. Immutable.</summary>
public sealed class BundleTrust
{
    private BundleTrust(bool asksForSignature, ImmutableArray<IBundleVerifier> keys, ImmutableArray<PackIdentity> inForce)
    {
        this.AsksForSignature = asksForSignature;
        this.Keys = keys;
        this.InForce = inForce;
    }

    /// <summary>
    /// A bundle of anybody: no signature is asked for, and none is looked at. It tells damage, and not intent: who alters a bundle on
    /// purpose can make its SHA-256 anew.
    /// </summary>
    public static BundleTrust AnyOrigin { get; } = new(asksForSignature: false, [], []);

    internal bool AsksForSignature { get; }

    internal ImmutableArray<IBundleVerifier> Keys { get; }

    internal ImmutableArray<PackIdentity> InForce { get; }

    /// <summary>
    /// A bundle that at least one of these keys signed. Signatures by other keys are not looked at; a wrong one by any of these keys refuses
    /// the bundle, whatever else it is signed with.
    /// </summary>
    /// <param name="keys">The keys. Without any, every bundle is refused.</param>
    /// <returns>What is asked.</returns>
    public static BundleTrust SignedBy(IEnumerable<IBundleVerifier> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ImmutableArray<IBundleVerifier> all = [.. keys];
        foreach (var key in all)
        {
            ArgumentNullException.ThrowIfNull(key, nameof(keys));
        }

        return new(asksForSignature: true, all, []);
    }

    /// <summary>
    /// The same, and the pack must not be of a lower version than any of these packs that has its id. Versions are compared as
    /// https://semver.org tells; an equal one passes, and so does a pack whose id is not among them.
    /// </summary>
    /// <param name="inForce">The packs in force.</param>
    /// <returns>What is asked.</returns>
    public BundleTrust NotBelow(IEnumerable<PackIdentity> inForce)
    {
        ArgumentNullException.ThrowIfNull(inForce);
        ImmutableArray<PackIdentity> all = [.. this.InForce, .. inForce];
        foreach (var pack in all)
        {
            ArgumentNullException.ThrowIfNull(pack, nameof(inForce));
        }

        return new(this.AsksForSignature, this.Keys, all);
    }
}
