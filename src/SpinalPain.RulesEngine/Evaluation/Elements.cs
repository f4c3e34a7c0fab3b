using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>The elements of a list that an operator looks at: all of them, or the members of a subset where those are known.</summary>
internal readonly struct Elements
{
    private readonly object[]? records;
    private readonly SubsetMembers? members;

    public Elements(IFactList list, SubsetMembers? members)
    {
        this.List = list;
        this.records = list.Records;
        this.members = members;
        this.Count = members?.Count ?? list.Count;
        this.IsIncomplete = list.IsIncomplete;
    }

    /// <summary>The list that they stand in.</summary>
    public IFactList List { get; }

    /// <summary>How many there are to look at.</summary>
    public int Count { get; }

    /// <summary>Whether the record shows only a part of the list.</summary>
    public bool IsIncomplete { get; }

    /// <summary>Whether it is known of each how sure it is in the subset.</summary>
    public bool AreMembers => this.members is not null;

    /// <summary>The place in the list of the one at an index.</summary>
    public int PlaceAt(int index) => this.members is null ? index : this.members.PlaceAt(index);

    /// <summary>How sure the one at an index is in the subset.</summary>
    public Truth MemberAt(int index) => this.members is null ? Truth.True : this.members.TruthAt(index);

    /// <summary>What a binding is to stand for: the record at a place, or the list itself where it is one of texts or codes.</summary>
    public object ValueAt(int place) => this.records is null ? this.List : this.records[place];
}
