using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>What there is to say of a record type.</summary>
internal sealed class RecordFacts
{
    public RecordFacts(RecordNoun noun, ImmutableArray<Fact> facts, string? datedBy, string? namedBy)
    {
        this.Noun = noun;
        this.Facts = facts;
        this.DatedBy = datedBy is null ? null : this.Find(datedBy);
        this.NamedBy = namedBy is null ? null : this.Find(namedBy);
    }

    /// <summary>What people call such a record.</summary>
    public RecordNoun Noun { get; }

    /// <summary>Its facts, in the order of the record.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>The fact that dates the record; null when it has none.</summary>
    public Fact? DatedBy { get; }

    /// <summary>The text that people know the record by; null when it has none.</summary>
    public Fact? NamedBy { get; }

    /// <summary>The fact of a name, or null when there is none.</summary>
    public Fact? Find(string name)
    {
        // So few are sooner compared one by one than hashed.
        foreach (var fact in this.Facts)
        {
            if (fact.Name == name)
            {
                return fact;
            }
        }

        return null;
    }
}
