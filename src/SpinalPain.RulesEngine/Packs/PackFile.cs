namespace SpinalPain.RulesEngine.Packs;

/// <summary>One file of a pack.</summary>
/// <param name="Path">Its path within the pack, with "/" between folders, such as "policies/esi.json".</param>
/// <param name="Utf8">Its content.</param>
public sealed record PackFile(string Path, ReadOnlyMemory<byte> Utf8);
