using System.Runtime.InteropServices;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>The notes of facts that were read, each fact once, in the order in which they were first read.</summary>
internal sealed class DistinctReadings
{
    private readonly List<Reading> readings = [];
    private long[] rounds = new long[64];
    private long round = 1;

    public ReadOnlySpan<Reading> All => CollectionsMarshal.AsSpan(this.readings);

    public void Clear()
    {
        this.readings.Clear();
        this.round++;
    }

    public bool IsNew(int fact) => fact >= this.rounds.Length || this.rounds[fact] != this.round;

    public void Add(Reading reading)
    {
        if (this.IsNew(reading.Fact))
        {
            if (reading.Fact >= this.rounds.Length)
            {
                Array.Resize(ref this.rounds, Math.Max(reading.Fact + 1, this.rounds.Length * 2));
            }

            this.rounds[reading.Fact] = this.round;
            this.readings.Add(reading);
        }
    }
}
