using System.Collections.Frozen;
using System.Collections.Immutable;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Library;

/// <summary>
/// Finds the pack for a line by its code and payer, so that the cost does not grow with the packs of other codes and payers. To choose
/// allocates nothing.
/// </summary>
internal sealed class PackIndex
{
    private readonly FrozenDictionary<string, CodeEntry> codes;

    public PackIndex(ImmutableArray<LibraryPack> packs)
    {
        var candidates = packs.Where(pack => pack.Judges).Select(pack => new Candidate(pack, CompiledPack.Compile(pack.Pack))).ToList();
        this.codes = packs.SelectMany(pack => pack.Codes).Distinct(StringComparer.Ordinal).ToFrozenDictionary(
            code => code,
            _ => new CodeEntry(),
            StringComparer.Ordinal);
        foreach (var pack in packs)
        {
            foreach (var code in pack.Codes)
            {
                this.codes[code].Packs.Add(pack);
            }
        }

        foreach (var candidate in candidates)
        {
            foreach (var code in candidate.Pack.Codes)
            {
                this.codes[code].Add(candidate);
            }
        }
    }

    /// <summary>The pack in force for a line. The checks of the library see to it that there is one at most where payer and State are named.</summary>
    public Choice Choose(PatientEpisode episode, RequestedLine line)
    {
        if (!this.codes.TryGetValue(line.Code, out var entry))
        {
            return default;
        }

        CompiledPack? chosen = null;
        foreach (var candidate in entry.For(episode.Payer))
        {
            if (candidate.Pack.Period.Contains(line.DateOfService) && (string.IsNullOrWhiteSpace(episode.Jurisdiction) || candidate.Pack.IsForState(episode.Jurisdiction)))
            {
                if (chosen is not null)
                {
                    return new Choice(null, IsOpen: true);
                }

                chosen = candidate.Compiled;
            }
        }

        return new Choice(chosen, IsOpen: false);
    }

    /// <summary>Every pack that names a code, drafts too, in the order of the library.</summary>
    public IReadOnlyList<LibraryPack> Naming(string code) => this.codes.TryGetValue(code, out var entry) ? entry.Packs : [];

    /// <summary>The pack for a line; none; or, when it is open, none because several could be meant.</summary>
    public readonly record struct Choice(CompiledPack? Pack, bool IsOpen);

    private sealed record Candidate(LibraryPack Pack, CompiledPack Compiled);

    /// <summary>What is known of one code. It is not changed any more when the index is made.</summary>
    private sealed class CodeEntry
    {
        private static readonly List<Candidate> None = [];

        private readonly List<Candidate> all = [];
        private readonly Dictionary<string, List<Candidate>> byPayer = new(StringComparer.OrdinalIgnoreCase);

        public List<LibraryPack> Packs { get; } = [];

        public void Add(Candidate candidate)
        {
            this.all.Add(candidate);
            if (!this.byPayer.TryGetValue(candidate.Pack.Payer, out var ofPayer))
            {
                ofPayer = [];
                this.byPayer.Add(candidate.Pack.Payer, ofPayer);
            }

            ofPayer.Add(candidate);
        }

        public List<Candidate> For(string? payer) => string.IsNullOrWhiteSpace(payer) ? this.all
            : this.byPayer.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(payer.AsSpan().Trim(), out var ofPayer) ? ofPayer
            : None;
    }
}
