using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Gathers what has to be asked for; the same question about the same fact is asked once.</summary>
internal sealed class MissingFacts
{
    /// <summary>So many are looked through faster than one is found by its hash.</summary>
    private const int Few = 16;

    private readonly List<Entry> entries = [];
    private Dictionary<(string Fact, string At, string Ask), Entry>? known;

    /// <summary>What all questions ask for, in their order.</summary>
    public static ImmutableArray<MissingFact> Of(List<Action<MissingFacts>> questions)
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
        var entry = this.EntryOf(fact, at, ask);

        // Lines come in order, so one that is there already was the last.
        if (entry.Lines.Last != line)
        {
            entry.Lines.Add(line);
        }

        if (criterion is not null && !entry.Criteria.Contains(criterion))
        {
            entry.Criteria.Add(criterion);
        }
    }

    private Entry EntryOf(string fact, string at, string ask)
    {
        if (this.Find(fact, at, ask) is { } found)
        {
            return found;
        }

        var entry = new Entry(fact, at, ask);
        this.entries.Add(entry);
        if (this.known is not null)
        {
            this.known.Add((fact, at, ask), entry);
        }
        else if (this.entries.Count > Few)
        {
            this.known = new(this.entries.Select(each => KeyValuePair.Create((each.Fact, each.At, each.Ask), each)));
        }

        return entry;
    }

    private Entry? Find(string fact, string at, string ask)
    {
        if (this.known is not null)
        {
            return this.known.GetValueOrDefault((fact, at, ask));
        }

        foreach (var entry in this.entries)
        {
            if (entry.At == at && entry.Fact == fact && entry.Ask == ask)
            {
                return entry;
            }
        }

        return null;
    }

    private ImmutableArray<MissingFact> ToImmutable()
    {
        var missing = ImmutableArray.CreateBuilder<MissingFact>(this.entries.Count);
        foreach (var entry in this.entries)
        {
            missing.Add(new MissingFact(entry.Fact, entry.At, entry.Ask, entry.Criteria.ToImmutable(), entry.Lines.ToImmutable()));
        }

        return missing.MoveToImmutable();
    }

    private sealed class Entry(string fact, string at, string ask)
    {
        public readonly string Fact = fact;
        public readonly string At = at;
        public readonly string Ask = ask;
        public Ids Criteria;
        public Ids Lines;
    }

    /// <summary>Ids in their order, of which there is mostly one.</summary>
    private struct Ids
    {
        private string? first;
        private List<string>? all;

        public readonly string? Last => this.all is null ? this.first : this.all[^1];

        public readonly bool Contains(string id) => this.all?.Contains(id) ?? this.first == id;

        public void Add(string id)
        {
            if (this.first is null)
            {
                this.first = id;
            }
            else
            {
                (this.all ??= [this.first]).Add(id);
            }
        }

        public readonly ImmutableArray<string> ToImmutable() =>
            this.all is not null ? [.. this.all]
            : this.first is not null ? [this.first]
            : [];
    }
}
