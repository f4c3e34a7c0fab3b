using SpinalPain.RulesEngine.Batches;

namespace SpinalPain.RulesEngine.Tests.Batches;

/// <summary>The run of a batch: order, bounds, stops and failures.</summary>
[CancelAfter(60_000)]
public sealed class OrderedWorkTests
{
    private static readonly byte[] Line = Lines.Bytes(Lines.Short("one") + "\n");

    [Test]
    public async Task Results_come_in_order_though_later_ones_are_ready_first()
    {
        using var first = new ManualResetEventSlim();
        var number = 0;

        var results = await Lines.All(OrderedWork.RunAsync(Read, Work, _ => { }, workers: 2, CancellationToken.None));

        results.ShouldBe(Enumerable.Range(1, 50));

        ValueTask<object?> Read(CancellationToken stop) => ValueTask.FromResult<object?>(number < 50 ? ++number : null);

        int Work(object piece, CancellationToken stop)
        {
            // The first is not done before a later one is.
            if ((int)piece == 1)
            {
                first.Wait(stop);
            }

            first.Set();
            return (int)piece;
        }
    }

    [TestCase(1)]
    [TestCase(4)]
    public async Task A_consumer_that_does_not_read_on_makes_the_reader_wait(int workers)
    {
        using var input = new RepeatedStream(Line, long.MaxValue);
        var options = new BatchOptions { Workers = workers, ChunkBytes = Line.Length };
        var worked = 0;
        await using var results = EpisodeLines.SelectChunksAsync(input, chunk => Interlocked.Increment(ref worked), options).GetAsyncEnumerator();

        (await results.MoveNextAsync()).ShouldBeTrue();
        for (var wait = 0; wait < 20; wait++)
        {
            await Task.Yield();
        }

        // What waits, one that was handed out, one that is being read, and the reader's own.
        var most = OrderedWork.AheadOf(workers) + 3;
        input.Taken.ShouldBeLessThanOrEqualTo(most * Line.Length);
        worked.ShouldBeLessThanOrEqualTo(most);
    }

    [Test]
    public async Task When_the_consumer_stops_early_no_worker_is_left()
    {
        using var input = new RepeatedStream(Line, long.MaxValue);
        var working = 0;
        var seen = 0;

        await foreach (var each in EpisodeLines.SelectAsync(input, Work, new BatchOptions { Workers = 4, ChunkBytes = Line.Length * 10 }))
        {
            if (++seen == 25)
            {
                break;
            }
        }

        working.ShouldBe(0);
        var taken = input.Taken;
        await Task.Delay(20);
        input.Taken.ShouldBe(taken);

        bool Work(BatchLine line)
        {
            Interlocked.Increment(ref working);
            line.Read().Succeeded.ShouldBeTrue();
            Interlocked.Decrement(ref working);
            return true;
        }
    }

    [Test]
    public async Task A_batch_that_is_stopped_ends_with_the_usual_exception()
    {
        using var stop = new CancellationTokenSource();
        using var input = new RepeatedStream(Line, long.MaxValue);
        var seen = 0;

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var each in EpisodeLines.SelectAsync(input, line => line.Span.Line, new BatchOptions { Workers = 2, ChunkBytes = 1_000 }, stop.Token))
            {
                if (++seen == 100)
                {
                    await stop.CancelAsync();
                }
            }
        });

        seen.ShouldBe(100);
    }

    [Test]
    public async Task What_reading_throws_comes_as_it_is_after_the_lines_before_it()
    {
        var failure = new IOException("the cable");
        using var input = new RepeatedStream(Line, Line.Length * 30, failure);
        var seen = 0;

        var thrown = await Should.ThrowAsync<IOException>(async () =>
        {
            await foreach (var each in EpisodeLines.SelectAsync(input, line => line.Span.Line, new BatchOptions { Workers = 3, ChunkBytes = Line.Length * 4 }))
            {
                each.ShouldBe(++seen);
            }
        });

        thrown.ShouldBeSameAs(failure);
        seen.ShouldBeGreaterThanOrEqualTo(28);
    }

    [Test]
    public async Task What_the_work_throws_comes_as_it_is_at_its_place()
    {
        using var input = new RepeatedStream(Line, Line.Length * 30);
        var seen = 0;

        await Should.ThrowAsync<InvalidTimeZoneException>(async () =>
        {
            await foreach (var each in EpisodeLines.SelectAsync(input, line => line.Span.Line == 10 ? throw new InvalidTimeZoneException() : line.Span.Line, new BatchOptions { Workers = 3, ChunkBytes = Line.Length }))
            {
                each.ShouldBe(++seen);
            }
        });

        seen.ShouldBe(9);
    }

    [Test]
    public async Task A_line_cannot_be_read_when_its_chunk_is_worked_on_no_more()
    {
        var kept = await Lines.All(EpisodeLines.SelectAsync(new MemoryStream(Line), line => line));

        Should.Throw<ObjectDisposedException>(() => kept[0].Read());
    }

    [Test]
    public async Task Many_batches_run_at_once()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Lines.All(EpisodeLines.SelectAsync(new RepeatedStream(Line, Line.Length * 200), line => line.Span.Line, new BatchOptions { Workers = 3, ChunkBytes = 700 }))));

        all.ShouldAllBe(lines => lines.SequenceEqual(Enumerable.Range(1, 200).Select(number => (long)number)));
    }
}
