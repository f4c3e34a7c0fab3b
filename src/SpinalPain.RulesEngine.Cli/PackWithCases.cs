using System.Diagnostics.CodeAnalysis;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>A pack folder that was read with its cases.</summary>
/// <param name="Pack">The pack, or what is wrong with it.</param>
/// <param name="Cases">The cases, or what is wrong with them; null when there is no folder at all, so that they need not be missed too.</param>
internal sealed record PackWithCases(Checked<CheckedPack> Pack, Checked<CaseSet>? Cases)
{
    /// <summary>What was found in the pack and then in its cases.</summary>
    public IEnumerable<Diagnostic> Diagnostics => this.Cases is { } cases ? this.Pack.Diagnostics.Concat(cases.Diagnostics) : this.Pack.Diagnostics;

    /// <summary>Reads both. What the cases expect can be checked against a sound pack only; their form can always.</summary>
    public static PackWithCases Read(string folder)
    {
        var loaded = PackLoader.LoadFolder(folder);
        return new(loaded, loaded.TryGetValue(out var pack) ? CaseReader.ReadFolder(folder, pack) : Directory.Exists(folder) ? CaseReader.ReadFolder(folder) : null);
    }

    /// <summary>Whether both are valid.</summary>
    public bool TryGetValue([NotNullWhen(true)] out CheckedPack? pack, [NotNullWhen(true)] out CaseSet? cases)
    {
        cases = null;
        return this.Pack.TryGetValue(out pack) && this.Cases is { } read && read.TryGetValue(out cases);
    }
}
