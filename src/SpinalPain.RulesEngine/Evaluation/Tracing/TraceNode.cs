using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>What one condition came to, or what one element of a list came to, and everything read on the way. Used again and again.</summary>
internal sealed class TraceNode
{
    /// <summary>The condition; null when this stands for an element of a list.</summary>
    public Condition? Condition { get; private set; }

    /// <summary>The element; null when this stands for a condition.</summary>
    public Place? Element { get; private set; }

    public Truth Truth { get; set; }

    /// <summary>Whether the element is none of those that the operator looks at.</summary>
    public bool IsOutside { get; set; }

    /// <summary>The parts, or the elements of a list; only those that decided, unless everything is kept.</summary>
    public List<TraceNode> Children { get; } = [];

    public List<FactReading> Facts { get; } = [];

    public List<Parameter> Parameters { get; } = [];

    public List<Measurement> Measurements { get; } = [];

    public List<string> Contradictions { get; } = [];

    /// <summary>How many of the children that decide are looked at.</summary>
    private int MostDeciding => this.Condition is FirstKnownCondition && this.Truth != Truth.Unknown ? 1 : int.MaxValue;

    /// <summary>Begins with a condition, or with an element of a list.</summary>
    public void Begin(Condition? condition, Place? element)
    {
        this.Condition = condition;
        this.Element = element;
        this.Truth = Truth.Unknown;
        this.IsOutside = false;
    }

    /// <summary>Lets go of everything, so that a node that waits for its next use keeps no patient data alive.</summary>
    public void End()
    {
        this.Condition = null;
        this.Element = null;
        this.Children.Clear();
        this.Facts.Clear();
        this.Parameters.Clear();
        this.Measurements.Clear();
        this.Contradictions.Clear();
    }

    /// <summary>
    /// Forgets the rest, so that long lists within long lists cost no memory. Of the elements of a list only so many are kept as a
    /// person can use, the fewer the more lists stand around it.
    /// </summary>
    public void KeepWhatDecided(int outerLists, TraceNodePool pool)
    {
        if (this.Children.Count == 0)
        {
            return;
        }

        var most = this.Children[0].Element is null ? int.MaxValue : Math.Max(4, 50 >> (2 * Math.Min(outerLists, 3)));
        most = Math.Min(most, this.MostDeciding);
        var kept = 0;
        for (var index = 0; index < this.Children.Count; index++)
        {
            var child = this.Children[index];
            if (kept < most && this.Decides(child))
            {
                this.Children[kept++] = child;
            }
            else
            {
                pool.Return(child);
            }
        }

        this.Children.RemoveRange(kept, this.Children.Count - kept);
    }

    /// <summary>Whether a child decided: of an "all" that failed only what failed, of an "any" that holds only what holds.</summary>
    private bool Decides(TraceNode child) => this.Condition switch
    {
        null => child.Truth == this.Truth,
        AllCondition when this.Truth == Truth.True => true,
        AnyCondition when this.Truth == Truth.False => true,
        AllCondition or AnyCondition or AtLeastCondition => child.Truth == this.Truth,
        FirstKnownCondition => this.Truth == Truth.Unknown || child.Truth != Truth.Unknown,
        AgreeCondition when this.Contradictions.Count > 0 => child.Truth != Truth.Unknown,
        AgreeCondition => child.Truth == this.Truth,
        SomeCondition or EveryCondition => child.Truth == this.Truth && !child.IsOutside,
        NoneCondition => child.Truth == Kleene.Not(this.Truth) && !child.IsOutside,

        // Those that count; and where more were needed, also those that were looked at and do not count.
        CountCondition count => child.Truth != Truth.False || (!child.IsOutside && this.Truth != Truth.True && count.Comparison is Comparison.AtLeast or Comparison.MoreThan),
        ExtremeCondition => !child.IsOutside,
        _ => true,
    };
}
