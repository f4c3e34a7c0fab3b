using System.Numerics;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>
/// Positions from 0 on, found again by the hash of a value: those of equal values are always among those found, others may be. Positions
/// without a value are found last, whatever is looked for. Kept between runs; holds positions and no facts.
/// </summary>
internal sealed class HashChains
{
    private const int End = -1;

    /// <summary>Where a chain goes over to the positions without a value.</summary>
    private const int Absent = -2;

    private int[] heads = [];
    private int[] next = [];
    private int firstAbsent;
    private int shift;

    /// <summary>Forgets everything and makes room for so many positions.</summary>
    public void Begin(int count)
    {
        var bits = Math.Max(1, BitOperations.Log2((uint)count) + 1);
        if (this.heads.Length < 1 << bits)
        {
            this.heads = new int[1 << bits];
            this.next = new int[1 << bits];
        }

        this.shift = 32 - bits;
        this.firstAbsent = End;
        Array.Fill(this.heads, Absent, 0, 1 << bits);
    }

    /// <summary>Adds a position. Those added last are found first.</summary>
    public void Add(int position, int? hash)
    {
        ref var head = ref this.firstAbsent;
        if (hash is { } known)
        {
            head = ref this.heads[this.Bucket(known)];
        }

        this.next[position] = head;
        head = position;
    }

    /// <summary>The first position found for a hash; negative when there is none.</summary>
    public int First(int hash) => this.Resolve(this.heads[this.Bucket(hash)]);

    /// <summary>The position found after another one; negative after the last.</summary>
    public int After(int position) => this.Resolve(this.next[position]);

    private int Resolve(int link) => link == Absent ? this.firstAbsent : link;

    /// <summary>The high bits of a product with the golden ratio: they differ also where hashes are the numbers of days in a row.</summary>
    private int Bucket(int hash) => (int)(((uint)hash * 2_654_435_769u) >> this.shift);
}
