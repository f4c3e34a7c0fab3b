using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Native.Tests.Comparisons;

/// <summary>A pack with errors in several files, in the folder "broken".</summary>
internal static class BrokenPack
{
    public static IReadOnlyDictionary<string, string> Files { get; } = ChangedPack.Bad("pack-SP1014-wrong-types").ToDictionary(file => $"broken/{file.Key}", file => file.Value, StringComparer.Ordinal);
}
