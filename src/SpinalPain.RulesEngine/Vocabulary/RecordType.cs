using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>A kind of record in an episode, with the facts that it holds.</summary>
public sealed class RecordType
{
    private readonly FrozenDictionary<string, Fact> byName;

    internal RecordType(string name, string meaning, RecordNoun noun, Type recordType, ImmutableArray<Fact> facts, string? datedBy, string? namedBy)
    {
        this.Name = name;
        this.Meaning = meaning;
        this.Noun = noun;
        this.ClrType = recordType;
        this.Facts = facts;
        this.byName = facts.ToFrozenDictionary(fact => fact.Name, StringComparer.Ordinal);
        this.NamedBy = namedBy is null ? null : this.byName[namedBy];
        this.DatedBy = datedBy is null ? null : this.byName[datedBy];
    }

    /// <summary>Its name, such as "procedure".</summary>
    public string Name { get; }

    /// <summary>What it means, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>The record that holds such facts.</summary>
    public Type ClrType { get; }

    /// <summary>Its facts, in the order of the record.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>What people call such a record.</summary>
    internal RecordNoun Noun { get; }

    /// <summary>The text that people know such a record by, such as the name of a medication; null when it has none.</summary>
    internal Fact? NamedBy { get; }

    /// <summary>The fact that dates the record, such as performedOn; null when it has none.</summary>
    internal Fact? DatedBy { get; }

    /// <summary>The fact of a name, or null when there is none.</summary>
    /// <param name="name">The name as in JSON; case matters.</param>
    /// <returns>The fact or null.</returns>
    public Fact? Find(string name) => this.byName.GetValueOrDefault(name);
}
