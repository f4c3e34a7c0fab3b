using System.Numerics;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>
/// Frames that wait for their next run, about one for each core: a run on any thread finds one without a lock and allocates nothing. Each
/// frame has a place of its own, to which it comes back, so that only taking it has to be atomic.
/// </summary>
/// <param name="slotCount">The number of bindings of the pack.</param>
/// <param name="definitionCount">The number of its definitions.</param>
internal sealed class FramePool(int slotCount, int definitionCount)
{
    private const int Nowhere = -1;

    private readonly EvaluationFrame?[] frames = new EvaluationFrame?[Places];

    /// <summary>1 for each place that some frame has.</summary>
    private readonly int[] isTaken = new int[Places];

    private static int Places => (int)BitOperations.RoundUpToPowerOf2((uint)(2 * Environment.ProcessorCount));

    /// <summary>A frame to run in, which is free again when the lease is disposed of.</summary>
    public Lease Rent()
    {
        // Threads begin to look at different places, so that they seldom meet.
        var start = Environment.CurrentManagedThreadId;
        for (var step = 0; step < this.frames.Length; step++)
        {
            var place = (start + step) & (this.frames.Length - 1);
            if (this.frames[place] is not null && Interlocked.Exchange(ref this.frames[place], null) is { } frame)
            {
                return new Lease(this, frame, place);
            }
        }

        return new Lease(this, new EvaluationFrame(slotCount, definitionCount), this.TakePlace(start));
    }

    /// <summary>A place for a new frame; nowhere when each place has its frame.</summary>
    private int TakePlace(int start)
    {
        for (var step = 0; step < this.isTaken.Length; step++)
        {
            var place = (start + step) & (this.isTaken.Length - 1);
            if (Interlocked.Exchange(ref this.isTaken[place], 1) == 0)
            {
                return place;
            }
        }

        return Nowhere;
    }

    /// <summary>Takes a frame back, without the episode. One that has no place is forgotten.</summary>
    private void Return(EvaluationFrame frame, int place)
    {
        frame.End();
        if (place != Nowhere)
        {
            Volatile.Write(ref this.frames[place], frame);
        }
    }

    /// <summary>A frame in use.</summary>
    public readonly struct Lease(FramePool pool, EvaluationFrame frame, int place) : IDisposable
    {
        public EvaluationFrame Frame => frame;

        public void Dispose() => pool.Return(frame, place);
    }
}
