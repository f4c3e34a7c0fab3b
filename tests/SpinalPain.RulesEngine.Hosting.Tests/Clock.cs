using Microsoft.Extensions.Time.Testing;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>Moves a clock that only moves when it is told to.</summary>
internal static class Clock
{
    /// <summary>Moves the clock on until something is done; how long that takes on the real clock is no matter, within a minute.</summary>
    public static async Task AdvanceUntilAsync(FakeTimeProvider time, TimeSpan step, Task done)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!done.IsCompleted)
        {
            limit.Token.ThrowIfCancellationRequested();
            time.Advance(step);
            await Task.WhenAny(done, Task.Delay(2, CancellationToken.None));
        }

        await done;
    }
}
