using CsCheck;
using SpinalPain.RulesEngine.Batches;

namespace SpinalPain.RulesEngine.Tests.Batches;

/// <summary>Lines as they come from other systems.</summary>
public sealed class OddLinesTests
{
    private static readonly string One = Lines.Short("one");

    private static readonly string Two = Lines.Short("two");

    [Test]
    public async Task Line_breaks_are_LF_or_CRLF_and_the_last_may_be_missing()
    {
        var read = await Lines.Read(Lines.Bytes($"{One}\n{Two}\r\n{One}"));

        read.Select(line => line.Is).ShouldBe(["one", "two", "one"]);
        read.Select(line => line.Span).ShouldBe(
        [
            new BatchSpan(1, 0, One.Length),
            new BatchSpan(2, One.Length + 1, Two.Length),
            new BatchSpan(3, One.Length + Two.Length + 3, One.Length),
        ]);
    }

    [Test]
    public async Task Empty_lines_are_passed_over_and_counted()
    {
        var read = await Lines.Read(Lines.Bytes($"\n  \t\r\n{One}\n\n\n{Two}\n\n"));

        read.Select(line => (line.Span.Line, line.Is)).ShouldBe([(3, "one"), (6, "two")]);
    }

    [TestCase("")]
    [TestCase("\n\n")]
    [TestCase("\ufeff")]
    [TestCase(" \t ")]
    public async Task An_input_without_an_episode_gives_nothing(string text) => (await Lines.Read(Lines.Bytes(text))).ShouldBeEmpty();

    [Test]
    public async Task A_byte_order_mark_is_no_part_of_the_first_line_nor_of_one_where_files_were_joined()
    {
        var read = await Lines.Read(Lines.Bytes($"\ufeff{One}\n\ufeff{Two}\n"));

        read.Select(line => line.Is).ShouldBe(["one", "two"]);
    }

    [Test]
    public async Task A_bad_line_is_told_with_its_number_and_the_rest_goes_on()
    {
        byte[] bytes = [.. Lines.Bytes($"{One}\n"), 0xFF, 0xFE, .. Lines.Bytes($"\n{{}} {{}}\n[]\nnope\n{{\"id\": \"secret\"\n{Two}\n")];

        var read = await Lines.Read(bytes);

        read.Select(line => line.Is).ShouldBe(
        [
            "one",
            "in.ndjson:2:1: error SP1006: The text is not valid UTF-8.",
            "in.ndjson:3:4: error SP1007: The text is not JSON from here on.",
            "in.ndjson:4:1: error SP1014: An episode must be an object, not a list.",
            "in.ndjson:5:2: error SP1007: The text is not JSON from here on.",
            "in.ndjson:6:16: error SP1007: The JSON text ends before it is complete.",
            "two",
        ]);
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("")]
    public async Task A_line_that_is_too_long_is_rejected_and_not_kept(string lineBreak)
    {
        var text = $"{One}\n{new string('x', 1_000)}{lineBreak}{(lineBreak.Length > 0 ? Two : string.Empty)}";

        var read = await Lines.Read(Lines.Bytes(text), chunkBytes: 32, lineLimit: 200);

        read[0].Is.ShouldBe("one");
        read[1].Is.ShouldBe("in.ndjson:2:1: error SP1015: The line is longer than 200 bytes.");
        read[1].Span.Line.ShouldBe(2);
        read[1].Span.Offset.ShouldBe(One.Length + 1);
        read.Skip(2).Select(line => (line.Is, line.Span.Line)).ShouldBe(lineBreak.Length > 0 ? [("two", 3L)] : []);
    }

    [Test]
    public async Task A_line_of_just_the_limit_is_read()
    {
        (await Lines.Read(Lines.Bytes($"{One}\r\n{Two}"), chunkBytes: 8, lineLimit: One.Length)).Select(line => line.Is).ShouldBe(["one", "two"]);
        (await Lines.Read(Lines.Bytes($"{One}\n{Two}"), chunkBytes: 8, lineLimit: One.Length - 1)).Select(line => line.Is[..10]).ShouldAllBe(start => start == "in.ndjson:");
    }

    [Test]
    public async Task A_line_longer_than_an_episode_may_be_takes_no_memory()
    {
        using var endless = new RepeatedStream(Lines.Bytes(new string('x', 4_096)), 200L * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var items = await Lines.Read([], 128 * 1024, stream: endless);

        items.ShouldHaveSingleItem().Is.ShouldBe("in.ndjson:1:1: error SP1015: The line is longer than 16 MiB.");
        items[0].Span.Length.ShouldBe(200L * 1024 * 1024);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(150L * 1024 * 1024);
    }

    [Test]
    public void Where_chunks_end_and_what_lines_are_does_not_hang_on_the_reads_of_the_stream() =>
        Gen.Select(Gen.OneOf(Gen.Const(One), Gen.Const(Two), Gen.Const(string.Empty), Gen.Const(" "), Gen.Const("\r"), Gen.Const(new string('x', 90)), Gen.Const(new string('y', 400)), Gen.Const("é")).Array[0, 12], Gen.Int[1, 300], Gen.Int[1, 50], Gen.Bool).Sample(
            (lines, chunkBytes, most, ends) =>
            {
                var bytes = Lines.Bytes(string.Join('\n', lines) + (ends ? "\n" : string.Empty));

                var whole = Cut(new MemoryStream(bytes), chunkBytes, default);
                var slow = Cut(new SlowStream(bytes, most), chunkBytes, default);

                slow.ShouldBe(whole);
                whole.SelectMany(chunk => chunk.Lines).ShouldBe(Expected(bytes));

                // From any end of a chunk on, the same chunks come again.
                for (var place = 0; place < whole.Count; place++)
                {
                    var start = whole[place].Start;
                    Cut(new MemoryStream(bytes[(int)start.Offset..]), chunkBytes, start).ShouldBe(whole.Skip(place));
                }
            },
            iter: 500,
            threads: 1);

    private static List<(BatchPosition Start, BatchPosition End, EquatableList Lines)> Cut(Stream stream, int chunkBytes, BatchPosition start) =>
        Lines.All(EpisodeLines.Chunks(stream, chunk => (chunk.Start, chunk.End, Spans(chunk)), new BatchOptions { ChunkBytes = chunkBytes, Start = start, Workers = 1 }, lineLimit: 200)).GetAwaiter().GetResult();

    private static EquatableList Spans(BatchChunk chunk)
    {
        var spans = new EquatableList();
        foreach (var line in chunk)
        {
            spans.Add(line.Span);
        }

        return spans;
    }

    /// <summary>The lines of a text, found in the plainest way.</summary>
    private static List<BatchSpan> Expected(byte[] bytes)
    {
        var spans = new List<BatchSpan>();
        var (number, start) = (0, 0);
        while (start < bytes.Length)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            end = end < 0 ? bytes.Length : end;
            var length = end - start > 0 && bytes[end - 1] == '\r' ? end - start - 1 : end - start;
            number++;
            if (bytes[start..(start + length)].Any(each => each is not ((byte)' ' or (byte)'\t' or (byte)'\r')))
            {
                spans.Add(new BatchSpan(number, start, length));
            }

            start = end + 1;
        }

        return spans;
    }

    /// <summary>A list that equals another of the same elements.</summary>
    private sealed class EquatableList : List<BatchSpan>
    {
        public override bool Equals(object? obj) => obj is EquatableList other && this.SequenceEqual(other);

        public override int GetHashCode() => this.Count;
    }
}
