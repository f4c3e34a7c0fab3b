using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>What is known of the elements of a list by a fact of theirs, for one run of the frame and one list.</summary>
internal sealed class JoinIndex
{
    private FactList? list;
    private long run = -1;

    /// <summary>The indexes of the elements, by the hash of the fact.</summary>
    public HashChains Elements { get; } = new();

    /// <summary>Whether <see cref="Elements"/> was filled for the list.</summary>
    public bool IsFilled { get; set; }

    /// <summary>Tells whether a list was asked about before in a run, and remembers that it was.</summary>
    public bool IsKnown(long run, FactList list)
    {
        if (this.run == run && ReferenceEquals(this.list, list))
        {
            return true;
        }

        (this.run, this.list, this.IsFilled) = (run, list, false);
        return false;
    }

    /// <summary>Lets go of the list.</summary>
    public void Forget() => this.list = null;
}
