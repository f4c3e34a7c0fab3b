using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Gathers what has to be asked for; the same question about the same fact is asked once.</summary>
internal sealed class MissingFacts
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<(string Fact, string At, string Ask), Entry> known = [];

    /// <summary>What all questions ask for, in their order.</summary>
    public static ImmutableArray<MissingFact> Of(IEnumerable<Action<MissingFacts>> questions)
    {
        var missing = new MissingFacts();
        foreach (var ask in questions)
        {
            ask(missing);
        }

        return missing.ToImmutable();
    }

    public void Add(Question? question, string? criterion, string line)
    {
        foreach (var fact in question?.Facts ?? [])
        {
            this.Add(fact.Fact, fact.At, question!.Ask, criterion, line);
        }
    }

    public void Add(string fact, string at, string ask, string? criterion, string line)
    {
        var key = (fact, at, ask);
        if (!this.known.TryGetValue(key, out var entry))
        {
            entry = new Entry(fact, at, ask);
            this.known.Add(key, entry);
            this.entries.Add(entry);
        }

        // Lines come in order, so one that is there already was the last.
        if (entry.Lines.Count == 0 || entry.Lines[^1] != line)
        {
            entry.Lines.Add(line);
        }

        if (criterion is not null && !entry.Criteria.Contains(criterion))
        {
            entry.Criteria.Add(criterion);
        }
    }

    private ImmutableArray<MissingFact> ToImmutable() =>
        [.. this.entries.Select(entry => new MissingFact(entry.Fact, entry.At, entry.Ask, [.. entry.Criteria], [.. entry.Lines]))];

    private sealed record Entry(string Fact, string At, string Ask)
    {
        public List<string> Criteria { get; } = [];

        public List<string> Lines { get; } = [];
    }
}
