using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>
/// Frames that wait for their next run, about one for each core: a run on any thread finds one without a lock and allocates nothing.
/// </summary>
/// <param name="slotCount">The number of bindings of the pack.</param>
/// <param name="definitionCount">The number of its definitions.</param>
internal sealed class FramePool(int slotCount, int definitionCount)
{
    private readonly EvaluationFrame?[] frames = new EvaluationFrame?[2 * Environment.ProcessorCount];

    /// <summary>A frame to run in, which is free again when the lease is disposed of.</summary>
    public Lease Rent() => new(this, this.Take());

    private EvaluationFrame Take()
    {
        var start = this.Start();
        for (var step = 0; step < this.frames.Length; step++)
        {
            ref var place = ref this.frames[(start + step) % this.frames.Length];
            if (place is not null && Interlocked.Exchange(ref place, null) is { } frame)
            {
                return frame;
            }
        }

        return new EvaluationFrame(slotCount, definitionCount);
    }

    /// <summary>Takes a frame back, without the episode. One that finds no place is forgotten.</summary>
    private void Return(EvaluationFrame frame)
    {
        frame.End();
        var start = this.Start();
        for (var step = 0; step < this.frames.Length; step++)
        {
            ref var place = ref this.frames[(start + step) % this.frames.Length];
            if (place is null && Interlocked.CompareExchange(ref place, frame, null) is null)
            {
                return;
            }
        }
    }

    /// <summary>Threads begin to look at different places, so that they seldom meet.</summary>
    private int Start() => (int)((uint)Environment.CurrentManagedThreadId % (uint)this.frames.Length);

    /// <summary>A frame in use.</summary>
    public readonly struct Lease(FramePool pool, EvaluationFrame frame) : IDisposable
    {
        public EvaluationFrame Frame => frame;

        public void Dispose() => pool.Return(frame);
    }
}
