using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>Loads one pack of a source, if it may come in at all.</summary>
internal sealed class PackGate(bool requiresSignature)
{
    public (CheckedPack? Pack, IReadOnlyList<Diagnostic> Diagnostics) Load(SourcePack pack)
    {
        if (pack.BuiltIn is { } builtIn)
        {
            return (builtIn, []);
        }

        if (requiresSignature)
        {
            return (null, [Unsigned(pack)]);
        }

        var loaded = PackLoader.Load(pack.Files!);
        return (loaded.TryGetValue(out var value) ? value : null, loaded.Diagnostics);
    }

    private static Diagnostic Unsigned(SourcePack pack) => new(
        DiagnosticCodes.PackNotSigned,
        SourceLocation.OfFile(pack.Name),
        "The pack comes as files, which nobody signed, and RequireSignature of the options asks for a signature.",
        "Bundle it with \"spinalpain bundle --sign\", and give the bundle.");
}
