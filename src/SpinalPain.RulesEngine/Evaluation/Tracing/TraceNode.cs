using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>What one condition came to, or what one element of a list came to, and everything read on the way.</summary>
internal sealed class TraceNode(Condition? condition, Place? element)
{
    /// <summary>The condition; null when this stands for an element of a list.</summary>
    public Condition? Condition { get; } = condition;

    /// <summary>The element; null when this stands for a condition.</summary>
    public Place? Element { get; } = element;

    public Truth Truth { get; set; }

    /// <summary>Whether the element is none of those that the operator looks at.</summary>
    public bool IsOutside { get; set; }

    public List<TraceNode> Children { get; } = [];

    public List<FactReading> Facts { get; } = [];

    public List<Parameter> Parameters { get; } = [];

    public List<Measurement> Measurements { get; } = [];

    public string? Contradiction { get; set; }
}
