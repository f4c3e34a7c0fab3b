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
}
