using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>A pack that was read with its cases, from its folder or from a bundle.</summary>
/// <param name="Pack">The pack, or null when it has errors.</param>
/// <param name="PackDiagnostics">What was found in the pack, or what is wrong with the bundle.</param>
/// <param name="Cases">The cases, or what is wrong with them; null when there is no pack at all, so that they need not be missed too.</param>
internal sealed record PackWithCases(CheckedPack? Pack, ImmutableArray<Diagnostic> PackDiagnostics, Checked<CaseSet>? Cases)
{
    /// <summary>What was found in the pack and then in its cases.</summary>
    public IEnumerable<Diagnostic> Diagnostics => this.Cases is { } cases ? this.PackDiagnostics.Concat(cases.Diagnostics) : this.PackDiagnostics;

    /// <summary>Reads both, from the folder of a pack or from a bundle. Who signed a bundle is not asked; that is for "verify".</summary>
    public static PackWithCases Read(string path)
    {
        if (!File.Exists(path))
        {
            return ReadFolder(path);
        }

        var read = PackBundle.ReadFile(path, BundleTrust.AnyOrigin);
        return read.TryGetValue(out var bundle) ? new(bundle.Pack, read.Diagnostics, bundle.ReadCases()) : new(null, read.Diagnostics, null);
    }

    /// <summary>Reads both from a folder. What the cases expect can be checked against a sound pack only; their form can always.</summary>
    public static PackWithCases ReadFolder(string folder)
    {
        var loaded = PackLoader.LoadFolder(folder);
        return new(
            loaded.TryGetValue(out var pack) ? pack : null,
            loaded.Diagnostics,
            pack is not null ? CaseReader.ReadFolder(folder, pack) : Directory.Exists(folder) ? CaseReader.ReadFolder(folder) : null);
    }

    /// <summary>Whether both are valid.</summary>
    public bool TryGetValue([NotNullWhen(true)] out CheckedPack? pack, [NotNullWhen(true)] out CaseSet? cases)
    {
        pack = this.Pack;
        cases = null;
        return pack is not null && this.Cases is { } read && read.TryGetValue(out cases);
    }
}
