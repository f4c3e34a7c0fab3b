using System.Collections.Immutable;
using SpinalPain.RulesEngine.Batches;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>What episodes are judged by: one pack, or a library that chooses the version in force for each line.</summary>
internal sealed class Judge
{
    private readonly CompiledPack? pack;
    private readonly RulePackLibrary? library;

    private Judge(CompiledPack pack)
    {
        this.pack = pack;
        this.Packs = [pack.Pack];
        this.Name = $"{pack.Pack.Manifest.Id} {pack.Pack.Manifest.Version}";
    }

    private Judge(RulePackLibrary library, string folder)
    {
        this.library = library;
        this.Packs = [.. library.Packs.Where(each => each.Judges).Select(each => each.Pack)];
        this.Name = $"the library {PlainText.OneLine(folder)}";
    }

    /// <summary>The packs that may judge.</summary>
    public ImmutableArray<CheckedPack> Packs { get; }

    /// <summary>Every pack, those that never judge too: version and SHA-256. The same packs give the same answers.</summary>
    public ImmutableArray<string> Identities => [.. (this.library?.Packs.Select(each => each.Pack) ?? this.Packs).Select(each => $"{each.Manifest.Id} {each.Manifest.Version} (sha256 {each.Sha256})")];

    public bool IsLibrary => this.library is not null;

    /// <summary>What to call it in messages.</summary>
    public string Name { get; }

    /// <summary>Loads what the options name; null when it has errors, which were told.</summary>
    public static Judge? Load(string? packFolder, string? libraryFolder, CommandIo io)
    {
        if (libraryFolder is null)
        {
            return PackToJudgeBy.Load(packFolder, io) is { } one ? new Judge(CompiledPack.Compile(one)) : null;
        }

        return LibraryInput.Load(libraryFolder, io) is { } many ? new Judge(many, libraryFolder) : null;
    }

    /// <summary>The same for many episodes.</summary>
    public BatchJudge ForBatch(BatchOptions options) => this.pack is { } one ? new BatchJudge(one, options) : new BatchJudge(this.library!, options);

    public Determination Evaluate(PatientEpisode episode) => this.pack?.Evaluate(episode) ?? this.library!.Evaluate(episode);

    public ImmutableArray<Explanation> Explain(PatientEpisode episode) => this.pack?.Explain(episode) ?? this.library!.Explain(episode);
}
