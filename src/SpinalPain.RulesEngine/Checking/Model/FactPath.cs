using System.Collections.Immutable;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>A resolved path: from a binding over records to one fact.</summary>
/// <param name="Root">The binding that it begins with.</param>
/// <param name="Steps">The record facts to go through, outermost first.</param>
/// <param name="Fact">The fact at its end; the list fact whose element it is when the path is a bare binding of a text or code.</param>
/// <param name="Text">The path as its author wrote it.</param>
internal sealed record FactPath(Binding Root, ImmutableArray<Fact> Steps, Fact Fact, string Text)
{
    /// <summary>Whether the path is a bare binding that stands for a text or a code of a list.</summary>
    public bool IsElement => this.Root.Record is null;

    /// <summary>The fact that dates the record that holds the fact; null when there is none, and for a date, which needs no other.</summary>
    public Fact? DatedBy => this.Fact.Kind == FactKind.Date ? null : (this.Steps.IsEmpty ? this.Root.Record : this.Steps[^1].Record)?.DatedBy;

    /// <summary>Whether the path names a list.</summary>
    public bool IsList => this.Fact.IsList && !this.IsElement;
}
