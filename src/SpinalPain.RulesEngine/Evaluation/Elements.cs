using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>The elements of a list that an operator looks at: all of them, or the members of a subset where those are known, or those found by a fact.</summary>
internal readonly struct Elements
{
    private readonly object[]? records;
    private readonly SubsetMembers? members;
    private readonly HashChains? found;

    public Elements(FactList list, SubsetMembers? members)
    {
        this.List = list;
        this.records = list.Records;
        this.members = members;
        this.Count = members?.Count ?? list.Count;
        this.IsIncomplete = list.IsIncomplete;
        this.First = this.Count == 0 ? -1 : 0;
    }

    private Elements(in Elements all, HashChains found, int hash)
    {
        this = all;
        this.found = found;
        this.First = found.First(hash);
    }

    /// <summary>The list that they stand in.</summary>
    public FactList List { get; }

    /// <summary>How many there are, found or not.</summary>
    public int Count { get; }

    /// <summary>The index of the first one to look at; negative when there is none.</summary>
    public int First { get; }

    /// <summary>Whether the record shows only a part of the list.</summary>
    public bool IsIncomplete { get; }

    /// <summary>Whether it is known of each how sure it is in the subset.</summary>
    public bool AreMembers => this.members is not null;

    /// <summary>The index of the one to look at after another; negative after the last.</summary>
    public int After(int index) => this.found is null ? (index + 1 < this.Count ? index + 1 : -1) : this.found.After(index);

    /// <summary>Only those that are found by a hash.</summary>
    public Elements Found(HashChains by, int hash) => new(in this, by, hash);

    /// <summary>The place in the list of the one at an index.</summary>
    public int PlaceAt(int index) => this.members is null ? index : this.members.PlaceAt(index);

    /// <summary>How sure the one at an index is in the subset.</summary>
    public Truth MemberAt(int index) => this.members is null ? Truth.True : this.members.TruthAt(index);

    /// <summary>What a binding is to stand for: the record at a place, or the list itself where it is one of texts or codes.</summary>
    public object ValueAt(int place) => this.records is null ? this.List : this.records[place];
}
