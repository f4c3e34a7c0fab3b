using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>
/// The places of the elements of a list that are, or may be, in a named subset. A subset reads the episode, the line and the element only,
/// so that it is looked through once for each line, whatever asks for it. Kept between runs; holds places and no facts.
/// </summary>
internal sealed class SubsetMembers
{
    private int[] places = [];
    private Truth[] truths = [];

    /// <summary>The number of members.</summary>
    public int Count { get; private set; }

    /// <summary>The run of the frame that they were found in; -1 before the first.</summary>
    public long Run { get; private set; } = -1;

    public int PlaceAt(int index) => this.places[index];

    /// <summary>True for a sure member, unknown for a possible one.</summary>
    public Truth TruthAt(int index) => this.truths[index];

    public void Begin(long run)
    {
        this.Run = run;
        this.Count = 0;
    }

    public void Add(int place, Truth truth)
    {
        if (this.Count == this.places.Length)
        {
            Array.Resize(ref this.places, Math.Max(8, 2 * this.Count));
            Array.Resize(ref this.truths, this.places.Length);
        }

        this.places[this.Count] = place;
        this.truths[this.Count++] = truth;
    }
}
