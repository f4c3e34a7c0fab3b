using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Determinations.Rendering;

public sealed class DeterminationJsonTests
{
    [Test]
    public void Every_kind_of_content_is_written() => Golden.Compare("tests/data/determinations/every-kind.json", Recorded.Write(Determined.EveryKind));

    [Test]
    public void Each_line_names_its_pack_when_there_are_several() => Golden.Compare("tests/data/determinations/several-packs.json", Recorded.Write(Determined.SeveralPacks));

    [Test]
    public void Members_at_the_top_stand_in_their_order()
    {
        using var document = JsonDocument.Parse(DeterminationJson.Write(Determined.EveryKind));

        document.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["outcome", "asOf", "stage", "packs", "episode", "episodeSha256", "decidedBy", "lines", "missing"]);
    }

    [Test]
    public void Text_stays_readable_and_comes_back_as_it_was()
    {
        var json = DeterminationJson.Write(Determined.HostileTexts);

        json.ShouldContain("é 痛");
        json.ShouldContain("<b>&amp;</b>");
        using var document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("episode").GetString().ShouldBe(Determined.Hostile.Replace('\ud800', '\ufffd'));
    }

    [Test]
    public void Text_stream_and_buffer_hold_the_same_bytes()
    {
        var expected = Encoding.UTF8.GetBytes(DeterminationJson.Write(Determined.EveryKind));
        var buffer = new ArrayBufferWriter<byte>();
        using var stream = new MemoryStream();

        DeterminationJson.Write(Determined.EveryKind, buffer);
        DeterminationJson.Write(Determined.EveryKind, stream);

        buffer.WrittenSpan.ToArray().ShouldBe(expected);
        stream.ToArray().ShouldBe(expected);
        stream.CanWrite.ShouldBeTrue("the stream belongs to the caller");
    }

    [TestCase(1)]
    [TestCase(1_000)]
    public void An_output_that_gives_little_room_and_takes_what_it_gave_room_for_alone_gets_the_same_bytes(int room)
    {
        var output = new StrictWriter(room);

        DeterminationJson.Write(Determined.EveryKind, output);

        Encoding.UTF8.GetString(output.Written.ToArray()).ShouldBe(DeterminationJson.Write(Determined.EveryKind));
    }

    [Test]
    public void One_line_holds_the_same_as_the_layout_for_people([Values] bool hostile)
    {
        var determination = hostile ? Determined.HostileTexts : Determined.EveryKind;
        var line = new ArrayBufferWriter<byte>();

        DeterminationJson.Write(determination, line, indented: false);

        // No text holds a newline as it is, so what begins a line of the layout is the layout's.
        var text = Regex.Replace(DeterminationJson.Write(determination), """^ *("(?:[^"\\]|\\.)*":(?= ))? *""", "$1", RegexOptions.Multiline);
        Encoding.UTF8.GetString(line.WrittenSpan).ShouldBe(text.ReplaceLineEndings(string.Empty));
    }

    [Test]
    public void Several_determinations_are_one_array()
    {
        using var stream = new MemoryStream();

        DeterminationJson.WriteAll([Determined.EveryKind, Determined.Covered], stream);

        using var document = JsonDocument.Parse(stream.ToArray());
        document.RootElement.EnumerateArray().Select(element => element.GetProperty("episode").GetString()).ShouldBe(["every-kind", "covered"]);
    }

    [Test]
    public void No_determination_is_an_empty_array()
    {
        using var stream = new MemoryStream();

        DeterminationJson.WriteAll([], stream);

        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe("[]");
    }

    /// <summary>Refuses to advance before room was asked for, as the body of an answer of Kestrel does, and gives no more room than is asked for.</summary>
    private sealed class StrictWriter(int room) : IBufferWriter<byte>
    {
        private byte[]? given;

        public List<byte> Written { get; } = [];

        public void Advance(int count)
        {
            this.Written.AddRange(this.given.ShouldNotBeNull("no room was asked for").AsSpan(0, count));
            this.given = null;
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => this.given = new byte[Math.Max(room, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => this.GetMemory(sizeHint).Span;
    }
}
