using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>A kind of record in an episode, with the facts that it holds. They are described when somebody first asks for them.</summary>
public sealed class RecordType
{
    private readonly Func<RecordFacts> describe;
    private RecordFacts? described;

    internal RecordType(string name, string meaning, Type recordType, Func<RecordFacts> describe)
    {
        this.Name = name;
        this.Meaning = meaning;
        this.ClrType = recordType;
        this.describe = describe;
    }

    /// <summary>Its name, such as "procedure".</summary>
    public string Name { get; }

    /// <summary>What it means, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>The record that holds such facts.</summary>
    public Type ClrType { get; }

    /// <summary>Its facts, in the order of the record.</summary>
    public ImmutableArray<Fact> Facts => this.Described.Facts;

    /// <summary>What people call such a record.</summary>
    internal RecordNoun Noun => this.Described.Noun;

    /// <summary>The text that people know such a record by, such as the name of a medication; null when it has none.</summary>
    internal Fact? NamedBy => this.Described.NamedBy;

    /// <summary>The fact that dates the record, such as performedOn; null when it has none.</summary>
    internal Fact? DatedBy => this.Described.DatedBy;

    /// <summary>The same whoever asks.</summary>
    private RecordFacts Described => LazyInitializer.EnsureInitialized(ref this.described, this.describe);

    /// <summary>The fact of a name, or null when there is none.</summary>
    /// <param name="name">The name as in JSON; case matters.</param>
    /// <returns>The fact or null.</returns>
    public Fact? Find(string name) => this.Described.Find(name);
}
