using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>What one condition came to, or what one element of a list came to. Nodes and notes are known by numbers; 0 is none.</summary>
internal struct TraceNode
{
    /// <summary>The condition; null when this stands for an element of a list.</summary>
    public Condition? Condition;

    /// <summary>The element, when this stands for one.</summary>
    public Place Element;

    public Truth Truth;

    /// <summary>Whether the element is none of those that the operator looks at.</summary>
    public bool IsOutside;

    /// <summary>Whether it found a contradiction itself.</summary>
    public bool IsContradicted;

    /// <summary>The node around it.</summary>
    public int Parent;

    /// <summary>The node after it within the same one.</summary>
    public int Next;

    /// <summary>The first of its parts, or of the elements of a list; only those that decided, unless everything is kept.</summary>
    public int FirstChild;

    public int LastChild;

    /// <summary>The first thing that it noted itself.</summary>
    public int FirstNote;

    public int LastNote;

    public readonly bool IsElement => this.Condition is null;
}
