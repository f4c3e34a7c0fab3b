using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>The list that an operator looks through: a list of the record, or a subset under a name.</summary>
internal abstract record ListOperand
{
    /// <summary>The path of the list of the record at the bottom of it, below all subsets.</summary>
    public abstract FactPath Path { get; }

    /// <summary>The list fact at the bottom of it.</summary>
    public Fact Fact => this.Path.Fact;

    /// <summary>The list of the record at the bottom of it, as its author wrote it.</summary>
    public string Text => this.Path.Text;
}

/// <summary>A list of the record.</summary>
internal sealed record PathList(FactPath Path) : ListOperand
{
    public override FactPath Path { get; } = Path;
}

/// <summary>A subset under a name.</summary>
internal sealed record SubsetList(SubsetDefinition Subset) : ListOperand
{
    public override FactPath Path => this.Subset.From.Path;
}
