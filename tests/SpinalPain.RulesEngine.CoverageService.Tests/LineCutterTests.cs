using System.Buffers;
using System.Text;
using CoverageService;
using CsCheck;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>Lines of a stream, however the network cuts it.</summary>
public sealed class LineCutterTests
{
    private const int Most = 5;

    private static readonly Gen<string> Texts = Gen.Char["ab\n\r \t"].Array[0, 40].Select(letters => new string(letters));

    [Test]
    public void However_a_stream_is_cut_its_lines_are_the_same() => Gen.Select(Texts, Gen.Int[1, 12].Array[1, 10]).Sample((text, cuts) =>
        Lines(text, cuts).ShouldBe(Expected(text)));

    [Test]
    public void A_byte_order_mark_before_nothing_is_nothing() => Lines("\uFEFF\n\uFEFFa\n", [100]).ShouldBe(["2: \uFEFFa"]);

    [Test]
    public void Of_a_line_that_does_not_end_no_more_is_kept_than_may_be_read()
    {
        var cutter = new LineCutter(Most);
        var told = 0;
        for (var piece = 0; piece < 1_000; piece++)
        {
            var rest = new ReadOnlySequence<byte>(new byte[10]);
            told += cutter.TryCut(ref rest, isAll: false, out _) ? 1 : 0;
            rest.IsEmpty.ShouldBeTrue();
        }

        told.ShouldBe(1);
        cutter.Number.ShouldBe(1);
    }

    /// <summary>The plain way: the whole text at once.</summary>
    private static IEnumerable<string> Expected(string text) => text.Split('\n')
        .Select((line, place) => (Number: place + 1, Text: line.EndsWith('\r') ? line[..^1] : line))
        .Where(line => line.Text.Length > Most || line.Text.Trim(' ', '\t', '\r').Length > 0)
        .Select(line => line.Text.Length > Most ? $"{line.Number} is too long" : $"{line.Number}: {line.Text}");

    /// <summary>What comes of the text in pieces, of which the reader keeps what was not used, as a pipe does.</summary>
    private static List<string> Lines(string text, int[] cuts)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var cutter = new LineCutter(Most);
        var lines = new List<string>();
        var (used, come) = (0, 0);
        for (var piece = 0; come < bytes.Length || piece == 0; piece++)
        {
            come = Math.Min(come + cuts[piece % cuts.Length], bytes.Length);
            var rest = InTwoSegments(bytes.AsMemory(used, come - used));
            while (cutter.TryCut(ref rest, come == bytes.Length, out var line))
            {
                lines.Add(line.IsTooLong ? $"{line.Number} is too long" : $"{line.Number}: {Encoding.UTF8.GetString(line.Utf8.Span)}");
            }

            used = come - (int)rest.Length;
        }

        return lines;
    }

    private static ReadOnlySequence<byte> InTwoSegments(ReadOnlyMemory<byte> bytes)
    {
        var first = new Segment(bytes[..(bytes.Length / 2)], 0, null);
        var last = new Segment(bytes[(bytes.Length / 2)..], bytes.Length / 2, first);
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long before, Segment? previous)
        {
            this.Memory = memory;
            this.RunningIndex = before;
            if (previous is not null)
            {
                previous.Next = this;
            }
        }
    }
}
