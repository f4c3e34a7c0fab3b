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

    public List<string> Contradictions { get; } = [];

    /// <summary>
    /// Forgets the rest, so that long lists within long lists cost no memory. Of the elements of a list only so many are kept as a
    /// person can use, the fewer the more lists stand around it.
    /// </summary>
    public void KeepWhatDecided(int outerLists)
    {
        if (this.Children.Count > 0)
        {
            TraceNode[] kept = [.. this.Deciding().Take(this.Children[0].Element is null ? int.MaxValue : Math.Max(4, 50 >> (2 * Math.Min(outerLists, 3))))];
            this.Children.Clear();
            this.Children.AddRange(kept);
        }
    }

    /// <summary>The children that decided: of an "all" that failed only what failed, of an "any" that holds only what holds.</summary>
    public IEnumerable<TraceNode> Deciding() => this.Condition switch
    {
        null => this.Children.Where(child => child.Truth == this.Truth),
        AllCondition when this.Truth == Truth.True => this.Children,
        AnyCondition when this.Truth == Truth.False => this.Children,
        AllCondition or AnyCondition or AtLeastCondition => this.Children.Where(child => child.Truth == this.Truth),
        FirstKnownCondition when this.Truth != Truth.Unknown => this.Children.Where(child => child.Truth != Truth.Unknown).Take(1),
        AgreeCondition when this.Contradictions.Count > 0 => this.Children.Where(child => child.Truth != Truth.Unknown),
        AgreeCondition => this.Children.Where(child => child.Truth == this.Truth),
        SomeCondition => this.Elements(this.Truth),
        NoneCondition => this.Elements(Kleene.Not(this.Truth)),
        EveryCondition => this.Elements(this.Truth),
        CountCondition count => this.CountedElements(count.Comparison),
        ExtremeCondition => this.Children.Where(child => !child.IsOutside),
        _ => this.Children,
    };

    private IEnumerable<TraceNode> Elements(Truth truth) =>
        this.Children.Where(child => child.Truth == truth && !child.IsOutside);

    /// <summary>Those that count; and where more were needed, also those that were looked at and do not count.</summary>
    private IEnumerable<TraceNode> CountedElements(Comparison comparison)
    {
        var isShort = this.Truth != Truth.True && comparison is Comparison.AtLeast or Comparison.MoreThan;
        return this.Children.Where(child => child.Truth != Truth.False || (isShort && !child.IsOutside));
    }
}
