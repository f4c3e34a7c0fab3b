using System.Collections.Immutable;
using System.Text.Json;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>
/// A decision as it was recorded: a determination in JSON, in any layout, with what it was made of. It is read strictly, since a record that was edited must not pass for one
/// that was not. Immutable. <see cref="DecisionReplay"/> makes the decision again.
/// </summary>
public sealed class DecisionRecord
{
    private DecisionRecord(SourceNode root)
    {
        this.Root = root;
        this.Outcome = RecordForms.ValueOf<CoverageOutcome>(TextOf(root, "outcome"));
        this.Stage = RecordForms.ValueOf<ReviewStage>(TextOf(root, "stage"));
        this.AsOf = RecordForms.TryDay(TextOf(root, "asOf"), out var day) ? day : null;
        this.Packs = [.. root.Member("packs")!.Children.Select(pack => new PackIdentity(TextOf(pack, "id"), TextOf(pack, "version"), TextOf(pack, "sha256")))];
        this.EpisodeId = TextOf(root, "episode");
        this.EpisodeSha256 = TextOf(root, "episodeSha256");
        var decided = root.Member("decidedBy")!;
        this.DecidedBy = new DecidedBy(TextOf(decided, "engine"), TextOf(decided, "engineVersion"), TextOf(decided, "libraryVersion"));
        this.Lines = [.. root.Member("lines")!.Children.Select(line => new RecordedLine(line, this.PackOf(line)))];
    }

    /// <summary>The outcome of the episode.</summary>
    public CoverageOutcome Outcome { get; }

    /// <summary>The stage that it was judged at.</summary>
    public ReviewStage Stage { get; }

    /// <summary>The latest date of service of the lines, or null when there is no line.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The packs that its lines were judged by.</summary>
    public ImmutableArray<PackIdentity> Packs { get; }

    /// <summary>Id of the episode in the sending system.</summary>
    public string EpisodeId { get; }

    /// <summary><see cref="Episodes.EpisodeDigest"/> of the episode that was judged.</summary>
    public string EpisodeSha256 { get; }

    /// <summary>What made the decision.</summary>
    public DecidedBy DecidedBy { get; }

    /// <summary>The whole of it.</summary>
    internal SourceNode Root { get; }

    internal ImmutableArray<RecordedLine> Lines { get; }

    /// <summary>
    /// The pack that judged every line where there was only one and it judged them all, so that it alone decides; null when a library had to choose.
    /// </summary>
    internal PackIdentity? OnlyPack => this.Packs.Length == 1 && this.Lines.All(line => line.Pack is not null) ? this.Packs[0] : null;

    /// <summary>Reads a record from UTF-8 JSON: one determination. No input makes it throw.</summary>
    /// <param name="utf8Json">The JSON, with or without a byte order mark.</param>
    /// <param name="file">What to call the input in diagnostics: a path, or a name for a stream.</param>
    /// <returns>The record, or all that is wrong with the input. No diagnostic holds a value of it.</returns>
    public static Checked<DecisionRecord> Read(ReadOnlyMemory<byte> utf8Json, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        if (SourceParser.Parse(utf8Json, file, SourceLimits.Record, diagnostics) is not { } root)
        {
            return Checked<DecisionRecord>.Failure(diagnostics);
        }

        if (root.Kind == JsonValueKind.Array)
        {
            diagnostics.Add(DiagnosticCodes.WrongType, root.Location, "A decision record must be an object and is a list.", "Take one determination out of the list, such as with \"jq '.[0]'\".");
            return Checked<DecisionRecord>.Failure(diagnostics);
        }

        new RecordCheck(diagnostics).Check(root, RecordForms.Record, RecordForms.Record.Name);
        if (!diagnostics.HasErrors)
        {
            CheckPacks(root, diagnostics);
        }

        return diagnostics.HasErrors ? Checked<DecisionRecord>.Failure(diagnostics) : Checked<DecisionRecord>.Success(new DecisionRecord(root), diagnostics);
    }

    /// <summary>Reads a record from a file. No file makes it throw.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The record, or all that is wrong with the file.</returns>
    public static Checked<DecisionRecord> ReadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        return InputFile.Read(path, SourceLimits.Record.Bytes, diagnostics) is { } utf8Json ? Read(utf8Json, path) : Checked<DecisionRecord>.Failure(diagnostics);
    }

    /// <summary>The text of a member that the form has, empty for null.</summary>
    internal static string TextOf(SourceNode node, string member) => node.Member(member)!.Text;

    /// <summary>A line names its pack by id and version, and the list of packs says by digest which content that was.</summary>
    private static void CheckPacks(SourceNode root, DiagnosticBag diagnostics)
    {
        var listed = new HashSet<(string Id, string Version)>();
        foreach (var pack in root.Member("packs")!.Children)
        {
            if (!listed.Add((TextOf(pack, "id"), TextOf(pack, "version"))))
            {
                diagnostics.Add(DiagnosticCodes.RecordPacks, pack.Location, $"The pack {TextOf(pack, "id")} {TextOf(pack, "version")} stands twice in \"packs\".");
            }
        }

        foreach (var pack in root.Member("lines")!.Children.Select(line => line.Member("pack")!).Where(pack => pack.Kind == JsonValueKind.Object))
        {
            if (!listed.Contains((TextOf(pack, "id"), TextOf(pack, "version"))))
            {
                diagnostics.Add(DiagnosticCodes.RecordPacks, pack.Location, $"The line names the pack {TextOf(pack, "id")} {TextOf(pack, "version")}, which is not in \"packs\".");
            }
        }
    }

    private PackIdentity? PackOf(SourceNode line) => line.Member("pack") is { Kind: JsonValueKind.Object } pack
        ? this.Packs.Single(each => each.Id == TextOf(pack, "id") && each.Version == TextOf(pack, "version"))
        : null;
}
