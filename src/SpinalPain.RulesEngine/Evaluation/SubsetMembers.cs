using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>
/// The places of the elements of a list that are, or may be, in a named subset. A subset reads the episode, the line and the element only,
/// so that it is looked through once for each line, whatever asks for it. Kept between runs; holds places and no facts.
/// </summary>
internal sealed class SubsetMembers
{
    /// <summary>The number of members.</summary>
    public int Count { get; private set; }

    /// <summary>The members: the place of each times 2, and 1 more for one that is only possible.</summary>
    public int[] Entries { get; private set; } = [];

    /// <summary>The run of the frame that they were found in; -1 before the first.</summary>
    public long Run { get; private set; } = -1;

    public int PlaceAt(int index) => this.Entries[index] >> 1;

    /// <summary>True for a sure member, unknown for a possible one.</summary>
    public Truth TruthAt(int index) => (this.Entries[index] & 1) == 0 ? Truth.True : Truth.Unknown;

    public void Begin(long run)
    {
        this.Run = run;
        this.Count = 0;
    }

    public void Add(int place, Truth truth)
    {
        if (this.Count == this.Entries.Length)
        {
            this.Grow();
        }

        this.Entries[this.Count++] = (place << 1) | (truth == Truth.True ? 0 : 1);
    }

    private void Grow()
    {
        var entries = this.Entries;
        Array.Resize(ref entries, Math.Max(8, 2 * this.Count));
        this.Entries = entries;
    }
}
