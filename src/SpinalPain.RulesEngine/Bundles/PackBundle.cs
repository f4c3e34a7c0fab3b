using System.Collections.Immutable;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Bundles;

/// <summary>
/// A pack in one file: its files as they were written, its SHA-256, the results of its cases, and the signatures of those who vouch for it.
/// There is one only when everything it says of itself was found to be so. docs/bundles.md describes the file. Immutable.
/// </summary>
public sealed class PackBundle
{
    private readonly ImmutableArray<BundleSignature> signatures;
    private readonly ReadOnlyMemory<byte> unsigned;
    private readonly string file;

    internal PackBundle(
        CheckedPack pack,
        ImmutableArray<PackFile> files,
        ImmutableArray<BundledCase> cases,
        ImmutableArray<BundleSignature> signatures,
        ImmutableArray<string> verifiedKeyIds,
        ReadOnlyMemory<byte> unsigned,
        string file)
    {
        this.Pack = pack;
        this.Files = files;
        this.Cases = cases;
        this.signatures = signatures;
        this.VerifiedKeyIds = verifiedKeyIds;
        this.unsigned = unsigned;
        this.file = file;
    }

    /// <summary>The pack, read and checked anew.</summary>
    public CheckedPack Pack { get; }

    /// <summary>The files of the pack and of its cases with the bytes that they were bundled with, in ordinal order of their paths.</summary>
    public ImmutableArray<PackFile> Files { get; }

    /// <summary>How its cases came out when it was made. <see cref="RunCases"/> tells whether they still do.</summary>
    public ImmutableArray<BundledCase> Cases { get; }

    /// <summary>The keys that it says to be signed with, in ordinal order, whether or not anybody looked at the signatures.</summary>
    public ImmutableArray<string> KeyIds => [.. this.signatures.Select(signature => signature.KeyId)];

    /// <summary>The trusted keys whose signatures were found to be right, in ordinal order; none where no signature was asked for.</summary>
    public ImmutableArray<string> VerifiedKeyIds { get; }

    /// <summary>The bundle as a file. Without signatures it is the same bytes for the same files of a pack, on every machine.</summary>
    public ReadOnlyMemory<byte> Utf8 => this.signatures.IsEmpty ? this.unsigned : BundleForm.Write(this.unsigned, this.signatures);

    /// <summary>Reads a bundle: at most 64 MiB.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="file">How diagnostics name it; a file in it is named as if it stood in a folder of this name.</param>
    /// <param name="trust">What is asked of it beside its being whole.</param>
    /// <returns>The bundle with the warnings of its pack, or why it is refused.</returns>
    public static Checked<PackBundle> Read(ReadOnlyMemory<byte> utf8, string file, BundleTrust trust)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(trust);
        return BundleReader.Read(utf8, file, trust);
    }

    /// <summary>Reads a bundle from a file.</summary>
    /// <param name="path">The file; diagnostics name it as it is named here.</param>
    /// <param name="trust">What is asked of it beside its being whole.</param>
    /// <returns>The bundle with the warnings of its pack, or why it is refused or cannot be read.</returns>
    public static Checked<PackBundle> ReadFile(string path, BundleTrust trust)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(trust);
        var diagnostics = new DiagnosticBag();
        return InputFile.Read(path, SourceLimits.Bundle.Bytes, diagnostics) is { } utf8 ? BundleReader.Read(utf8, path, trust) : Checked<PackBundle>.Failure(diagnostics);
    }

    /// <summary>Makes a bundle of the pack in a folder, unsigned. Its cases are run.</summary>
    /// <param name="folder">The folder; messages name files as it is named here.</param>
    /// <returns>The bundle with the warnings of the pack and its cases, or every error and every case that fails.</returns>
    public static Checked<PackBundle> CreateFromFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return BundleMaker.OfFolder(folder);
    }

    /// <summary>Makes a bundle of the files of a pack, unsigned. Its cases are run.</summary>
    /// <param name="files">The files of the pack and of its cases, in any order; others are reported and left out.</param>
    /// <returns>The bundle with the warnings of the pack and its cases, or every error and every case that fails.</returns>
    public static Checked<PackBundle> Create(IEnumerable<PackFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return BundleMaker.Make([.. files], string.Empty, new DiagnosticBag());
    }

    /// <summary>The same bundle with one signature more; one by the same key is replaced.</summary>
    /// <param name="signer">The key. What it throws is not caught.</param>
    /// <returns>The signed bundle.</returns>
    /// <exception cref="ArgumentException">The id of the key is not 64 lower-case hexadecimal digits, or its signature has no or too many bytes.</exception>
    public PackBundle Sign(IBundleSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        if (!BundleSignature.IsKeyId(signer.KeyId))
        {
            throw new ArgumentException("The id of a key is 64 lower-case hexadecimal digits.", nameof(signer));
        }

        var value = signer.Sign(BundleForm.SignedData(this.unsigned));
        if (value is not { Length: > 0 and <= BundleSignature.MostBytes })
        {
            throw new ArgumentException($"A signature has 1 to {BundleSignature.MostBytes} bytes.", nameof(signer));
        }

        var others = this.signatures.Where(signature => signature.KeyId != signer.KeyId);
        ImmutableArray<BundleSignature> all = [.. others.Append(new BundleSignature(signer.KeyId, [.. value])).OrderBy(signature => signature.KeyId, StringComparer.Ordinal)];
        return new(this.Pack, this.Files, this.Cases, all, this.VerifiedKeyIds.Remove(signer.KeyId), this.unsigned, this.file);
    }

    /// <summary>Reads the cases of the bundle, and checks that they name criteria of its pack. They are not run.</summary>
    /// <returns>The cases, or everything that is wrong with them.</returns>
    public Checked<CaseSet> ReadCases() => CaseReader.Read(this.Files, this.Pack, this.file);

    /// <summary>
    /// Runs the cases of the bundle with the engine of today, and compares what comes out with <see cref="Cases"/>. Reading a bundle does not,
    /// as it takes far longer than all the rest.
    /// </summary>
    /// <returns>The cases, or what comes out otherwise.</returns>
    public Checked<CaseSet> RunCases()
    {
        var diagnostics = new DiagnosticBag();
        var read = this.ReadCases();
        diagnostics.AddRange(read.Diagnostics);
        if (!read.TryGetValue(out var cases))
        {
            return Checked<CaseSet>.Failure(diagnostics);
        }

        BundleCases.Compare(this.Cases, BundleCases.Run(this.Pack, cases, this.file, diagnostics), this.file, diagnostics);
        return diagnostics.HasErrors ? Checked<CaseSet>.Failure(diagnostics) : Checked<CaseSet>.Success(cases, diagnostics);
    }
}
