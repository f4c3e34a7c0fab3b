using System.Reflection;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>The packs that come with the library. Each is read and checked once, when it is first asked for, by any number of threads.</summary>
public static class BuiltInPacks
{
    private static readonly Lazy<CheckedPack> LazyCgsSpinalPain = new(() => Load("cgs-spinal-pain/1.0.0/"));

    /// <summary>Spinal Pain Management of CGS Administrators, version 1.0.0.</summary>
    public static CheckedPack CgsSpinalPain => LazyCgsSpinalPain.Value;

    private static CheckedPack Load(string folder)
    {
        var assembly = typeof(BuiltInPacks).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var pack = PackLoader.Load(names.Select(name => new PackFile(name[folder.Length..], ReadResource(assembly, name))));

        // A built-in pack with errors is a fault of the build, not of the user.
        return pack.TryGetValue(out var value)
            ? value
            : throw new InvalidOperationException($"The built-in pack {folder} has errors.\n{DiagnosticText.Render(pack.Diagnostics)}");
    }

    private static byte[] ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8;
    }
}
