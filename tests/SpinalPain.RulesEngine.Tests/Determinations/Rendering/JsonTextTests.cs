using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Determinations.Rendering;

public sealed class JsonTextTests
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IndentSize = 2, NewLine = "\n" };

    /// <summary>Every kind of character: plain, with a meaning in JSON, of two and three bytes, and halves of pairs.</summary>
    private static readonly Gen<char> Character = Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\0', '\u00ff'], Gen.Char['\u2000', '\u206f'], Gen.Char['\ud7f0', '\ue010'], Gen.Char);

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String[Gen.Char[' ', '~'], 0, 40], Gen.String[Character, 0, 60], Gen.String[Character, 2_000, 3_000]);

    [Test]
    public void Any_text_number_and_day_is_written_as_the_framework_writes_it() => Gen.Select(Text, Gen.Decimal, Gen.DateOnly, Gen.Int[0, 2].Select(one => one == 2 ? (bool?)null : one == 1), Gen.Bool).Sample(
        (text, number, day, value, indented) => Ours(text, number, day, value, indented).ShouldBe(Framework(text, number, day, value, indented)),
        iter: 20_000);

    [Test]
    public void Every_single_character_is_written_as_the_framework_writes_it()
    {
        for (var character = 0; character <= char.MaxValue; character++)
        {
            var text = $"a{(char)character}b";
            Ours(text, 0, default, null, indented: false).ShouldBe(Framework(text, 0, default, null, indented: false), $"U+{character:X4}");
        }
    }

    [Test]
    public void Every_word_is_its_name_in_camel_case_and_there_is_no_word_for_another_number()
    {
        foreach (var (written, code) in Words())
        {
            written.ShouldBe(JsonNamingPolicy.CamelCase.ConvertName(code.ToString()));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => JsonWords.Of((CoverageOutcome)9).Length);
        Should.Throw<ArgumentOutOfRangeException>(() => JsonWords.Of((CriterionStatus)9).Length);
        Should.Throw<ArgumentOutOfRangeException>(() => JsonWords.Of((Consequence)9).Length);
        Should.Throw<ArgumentOutOfRangeException>(() => JsonWords.Of((ReviewStage)9).Length);
    }

    private static List<(string Written, Enum Code)> Words() =>
    [
        .. Enum.GetValues<CoverageOutcome>().Select(code => (Encoding.UTF8.GetString(JsonWords.Of(code)), (Enum)code)),
        .. Enum.GetValues<CriterionStatus>().Select(code => (Encoding.UTF8.GetString(JsonWords.Of(code)), (Enum)code)),
        .. Enum.GetValues<Consequence>().Select(code => (Encoding.UTF8.GetString(JsonWords.Of(code)), (Enum)code)),
        .. Enum.GetValues<ReviewStage>().Select(code => (Encoding.UTF8.GetString(JsonWords.Of(code)), (Enum)code)),
    ];

    private static string Ours(string text, decimal number, DateOnly day, bool? value, bool indented)
    {
        var buffer = new SmallBuffer();
        var json = new JsonText(buffer, indented);
        json.StartArray();
        json.StartObject();
        json.Text("text"u8, text);
        json.Text("none"u8, null);
        json.Number("number"u8, number);
        json.Day("day"u8, day);
        json.Boolean("value"u8, value);
        json.StartObject("empty"u8);
        json.EndObject();
        json.EndObject();
        json.Text(default, text);
        json.StartArray();
        json.EndArray();
        json.Texts(default, [text, text]);
        json.EndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.Written.ToArray());
    }

    private static string Framework(string text, decimal number, DateOnly day, bool? value, bool indented)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options with { Indented = indented }))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("text"u8, text);
            json.WriteNull("none"u8);
            json.WriteNumber("number"u8, number);
            json.WriteString("day"u8, $"{day:yyyy-MM-dd}");
            if (value is { } known)
            {
                json.WriteBoolean("value"u8, known);
            }
            else
            {
                json.WriteNull("value"u8);
            }

            json.WriteStartObject("empty"u8);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStringValue(text);
            json.WriteStartArray();
            json.WriteEndArray();
            json.WriteStartArray();
            json.WriteStringValue(text);
            json.WriteStringValue(text);
            json.WriteEndArray();
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Gives exactly as much room as is asked for, so that a byte too many would not fit.</summary>
    private sealed class SmallBuffer : IBufferWriter<byte>
    {
        private byte[] given = [];

        public List<byte> Written { get; } = [];

        public void Advance(int count) => this.Written.AddRange(this.given.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => this.given = new byte[sizeHint];

        public Span<byte> GetSpan(int sizeHint = 0) => this.GetMemory(sizeHint).Span;
    }
}
