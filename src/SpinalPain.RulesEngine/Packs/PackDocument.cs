using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>
/// A pack as written: every file has the structure that the format asks for, and nothing is known yet of what it means.
/// <see cref="PackReader"/> makes it. Immutable.
/// </summary>
public sealed class PackDocument
{
    internal PackDocument(PackContent content, string sha256, ImmutableArray<string> files, ImmutableArray<Diagnostic> warnings)
    {
        this.Content = content;
        this.Sha256 = sha256;
        this.Files = files;
        this.Warnings = warnings;
    }

    /// <summary>Identity of the policy across versions.</summary>
    public string Id => this.Content.Manifest.Id.Value;

    /// <summary>Semantic version of the pack.</summary>
    public string Version => this.Content.Manifest.Version.Value;

    /// <summary>SHA-256 of its canonical content (all files but the cases), as 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Paths of its files within the pack, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>What the reader warned of.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; }

    internal PackContent Content { get; }
}
