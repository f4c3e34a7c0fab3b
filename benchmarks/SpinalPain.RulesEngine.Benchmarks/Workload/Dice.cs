namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>Random numbers that are the same for a seed on every machine and with every version of .NET (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>Dice of their own for each episode, so that episode 1,000 is the same whether or not the 999 before it are made.</summary>
    public static Dice For(int seed, int number) => new(new Dice(((ulong)(uint)seed << 32) | (uint)number).Next());

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + (int)(this.Next() % (ulong)(most - least + 1));

    public bool Chance(int permille) => this.Between(1, 1000) <= permille;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[this.Between(0, choices.Length - 1)];

    private ulong Next()
    {
        this.state += 0x9E3779B97F4A7C15;
        var mixed = this.state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
