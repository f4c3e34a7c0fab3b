using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Library;

/// <summary>
/// Many packs and versions. Each line of an episode is judged by the pack for its payer, State and code that is in force on its date of
/// service, never by the one of today. Immutable and safe for any number of threads at once.
/// </summary>
public sealed class RulePackLibrary
{
    private readonly PackIndex index;

    private RulePackLibrary(ImmutableArray<LibraryPack> packs)
    {
        this.Packs = packs;
        this.index = new PackIndex(packs);
    }

    /// <summary>Every pack, drafts too, in order of id, first day and version.</summary>
    public ImmutableArray<LibraryPack> Packs { get; }

    /// <summary>Loads every pack in a folder and in the folders below it. Hidden folders are passed over, and links are not followed.</summary>
    /// <param name="folder">The folder; messages name files as it is named here.</param>
    /// <returns>The library with its warnings, or every problem of all packs, and of the packs with one another.</returns>
    public static Checked<RulePackLibrary> LoadFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var diagnostics = new DiagnosticBag();
        var packs = new List<CheckedPack>();
        foreach (var packFolder in LibraryFolder.PacksIn(folder, diagnostics))
        {
            var loaded = PackLoader.LoadFolder(packFolder);
            diagnostics.AddRange(loaded.Diagnostics);
            if (loaded.TryGetValue(out var pack))
            {
                packs.Add(pack);
            }
        }

        return Make(packs, diagnostics);
    }

    /// <summary>Makes a library of packs that were checked.</summary>
    /// <param name="packs">The packs, in any order.</param>
    /// <returns>The library with its warnings, or every problem of the packs with one another.</returns>
    public static Checked<RulePackLibrary> Create(IEnumerable<CheckedPack> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var diagnostics = new DiagnosticBag();
        CheckedPack[] all = [.. packs];
        foreach (var pack in all)
        {
            ArgumentNullException.ThrowIfNull(pack, nameof(packs));
        }

        if (all.Length == 0)
        {
            diagnostics.Add(DiagnosticCodes.EmptyLibrary, SourceLocation.OfFile(string.Empty), "The library has no pack.");
        }

        return Make(all, diagnostics);
    }

    /// <summary>The pack of an id and a version.</summary>
    /// <param name="id">The id of the pack.</param>
    /// <param name="version">Its version, letter by letter.</param>
    /// <returns>The pack, or null when the library does not have it.</returns>
    public LibraryPack? Find(string id, string version)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(version);
        return this.Packs.FirstOrDefault(pack => pack.Pack.Manifest.Id == id && pack.Pack.Manifest.Version == version);
    }

    /// <summary>The pack that a person names as "id@version".</summary>
    /// <param name="reference">The name, such as "cgs-spinal-pain@1.0.0".</param>
    /// <returns>The pack, or what is wrong with the name and what was probably meant.</returns>
    public Checked<LibraryPack> Resolve(string reference) => PackReference.Resolve(this, reference);

    /// <summary>The pack that a line would be judged by. Nothing is allocated.</summary>
    /// <param name="episode">The episode, whose payer and State choose.</param>
    /// <param name="line">One of its lines, whose code and date of service choose.</param>
    /// <returns>The pack ready to run; null when none is in force, or when several are because the episode names no payer or no State.</returns>
    public CompiledPack? Choose(PatientEpisode episode, RequestedLine line)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(line);
        return this.index.Choose(episode, line).Pack;
    }

    /// <summary>Judges an episode, each line by the pack in force on its date of service, and gives every reason.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The determination.</returns>
    public Determination Evaluate(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return this.Judge(episode).Build();
    }

    /// <summary>Shows what every condition of every criterion came to.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>One explanation for each criterion of each governed line, in the order of the determination.</returns>
    public ImmutableArray<Explanation> Explain(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        var explanations = ImmutableArray.CreateBuilder<Explanation>();
        for (var place = 0; place < episode.Lines.Count; place++)
        {
            this.index.Choose(episode, episode.Lines[place]).Pack?.Explain(episode, place, explanations);
        }

        return explanations.ToImmutable();
    }

    /// <summary>Judges an episode without giving reasons. The same outcome as <see cref="Evaluate"/>, and nothing is allocated.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The outcome of the episode.</returns>
    public CoverageOutcome EvaluateOutcome(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        var outcome = CoverageOutcome.NotGoverned;
        for (var place = 0; place < episode.Lines.Count; place++)
        {
            outcome = LineOutcome.Worse(outcome, this.EvaluateOutcome(episode, episode.Lines[place]));
        }

        return outcome;
    }

    /// <summary>Judges one line of an episode without giving reasons. Nothing is allocated.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="line">One of its lines.</param>
    /// <returns>The outcome of the line.</returns>
    public CoverageOutcome EvaluateOutcome(PatientEpisode episode, RequestedLine line)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(line);
        var choice = this.index.Choose(episode, line);
        return choice.Pack?.EvaluateOutcome(episode, line) ?? (choice.IsOpen ? CoverageOutcome.MoreInformationNeeded : CoverageOutcome.NotGoverned);
    }

    /// <summary>Judges one line, at its place in the episode.</summary>
    internal void Judge(PatientEpisode episode, int place, DeterminationDraft draft)
    {
        var line = episode.Lines[place];
        var choice = this.index.Choose(episode, line);
        if (choice.Pack is { } pack)
        {
            pack.Judge(episode, place, draft);
        }
        else if (choice.IsOpen)
        {
            draft.Add(UnchosenLine.MoreInformationNeeded(this.index.Naming(line.Code), episode, line, draft));
        }
        else
        {
            draft.Add(UnchosenLine.NotGoverned(this.index.Naming(line.Code), episode, line));
        }
    }

    private static Checked<RulePackLibrary> Make(IReadOnlyCollection<CheckedPack> packs, DiagnosticBag diagnostics)
    {
        ImmutableArray<LibraryPack> ordered =
        [
            .. packs.Select(pack => new LibraryPack(pack))
                .OrderBy(pack => pack.Pack.Manifest.Id, StringComparer.Ordinal)
                .ThenBy(pack => pack.Period.From)
                .ThenBy(pack => pack.Pack.Manifest.Version, StringComparer.Ordinal)
                .ThenBy(pack => pack.Folder, StringComparer.Ordinal),
        ];

        // What packs that could not be read would add is not known, so that no complaint may rest on their absence.
        LibraryCheck.Check(ordered, isComplete: !diagnostics.HasErrors, diagnostics);
        return diagnostics.HasErrors
            ? Checked<RulePackLibrary>.Failure(diagnostics)
            : Checked<RulePackLibrary>.Success(new RulePackLibrary(ordered), diagnostics);
    }

    private DeterminationDraft Judge(PatientEpisode episode)
    {
        var draft = new DeterminationDraft(episode);
        for (var place = 0; place < episode.Lines.Count; place++)
        {
            this.Judge(episode, place, draft);
        }

        return draft;
    }
}
