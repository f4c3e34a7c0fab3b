using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>The list that an operator looks through: a list of the record, or a subset under a name.</summary>
internal abstract record ListOperand
{
    /// <summary>The list fact at the bottom of it.</summary>
    public abstract Fact Fact { get; }

    /// <summary>The list of the record at the bottom of it, as a path.</summary>
    public abstract string Text { get; }
}

/// <summary>A list of the record.</summary>
internal sealed record PathList(FactPath Path) : ListOperand
{
    public override Fact Fact => this.Path.Fact;

    public override string Text => this.Path.Text;
}

/// <summary>A subset under a name.</summary>
internal sealed record SubsetList(SubsetDefinition Subset) : ListOperand
{
    public override Fact Fact => this.Subset.From.Fact;

    public override string Text => this.Subset.From.Text;
}
