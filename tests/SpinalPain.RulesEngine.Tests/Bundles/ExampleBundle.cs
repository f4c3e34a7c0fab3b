using System.Security.Cryptography;
using System.Text;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests.Bundles;

/// <summary>A bundle of a small pack with cases.</summary>
internal static class ExampleBundle
{
    public const string Folder = "tests/data/library/example-esi-1.0.0";

    public const string Name = "example.bundle";

    private const string Sha256Member = ",\"sha256\":\"";

    public static PackBundle Unsigned { get; } = PackBundle.CreateFromFolder(Golden.PathOf(Folder)).Value;

    /// <summary>Its files by path, to make others of them.</summary>
    public static Dictionary<string, string> Files() => Unsigned.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Utf8.Span), StringComparer.Ordinal);

    public static Checked<PackBundle> Create(Dictionary<string, string> files) =>
        PackBundle.Create(files.Select(file => new PackFile(file.Key, Encoding.UTF8.GetBytes(file.Value))));

    public static Checked<PackBundle> Read(ReadOnlyMemory<byte> utf8, BundleTrust? trust = null) => PackBundle.Read(utf8, Name, trust ?? BundleTrust.AnyOrigin);

    /// <summary>A bundle that somebody has altered who knows the form: its SHA-256 is made anew.</summary>
    public static byte[] Forge(string find, string replacement)
    {
        var text = Encoding.UTF8.GetString(Unsigned.Utf8.Span);
        text.Split(find).Length.ShouldBe(2, $"once: {find}");
        var content = text.Replace(find, replacement, StringComparison.Ordinal);
        content = content[..content.LastIndexOf(Sha256Member, StringComparison.Ordinal)] + "}";
        return Encoding.UTF8.GetBytes($"{content[..^1]}{Sha256Member}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}\"}}");
    }
}
