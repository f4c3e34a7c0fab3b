using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>
/// Writes JSON as <see cref="Utf8JsonWriter"/> does, byte for byte, for a caller that keeps its objects and lists in order: nothing is
/// checked that is known here, so that a token costs little more than the copying of its bytes. A test holds the two to one another.
/// </summary>
internal ref struct JsonText(IBufferWriter<byte> output, bool indented)
{
    private const int IndentSize = 2;

    // Comma, newline, quotes, colon and space around a name, or around a value, or a bracket.
    private const int Marks = 8;

    // In UTF-8 and in decimal digits; a sign, a point and a zero before it included.
    private const int LongestCharacter = 3;
    private const int LongestNumber = 31;

    // The text goes to files and programs, never into a web page as it is, and an apostrophe should stay one.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly SearchValues<byte> AsTheyAre = SearchValues.Create([.. Enumerable.Range(0, 128).Where(ascii => !Encoder.WillEncode(ascii)).Select(ascii => (byte)ascii)]);

    private Span<byte> buffer;
    private int written;
    private int depth;
    private bool follows;
    private int flushes;

    /// <summary>Whether it lays out for people; else all is one line.</summary>
    public readonly bool IsIndented => indented;

    /// <summary>Members that were written before, by one that was not indented, as the first ones of an object.</summary>
    public void Members(scoped ReadOnlySpan<byte> json)
    {
        this.Reserve(json.Length);
        this.Add(json);
        this.follows = true;
    }

    /// <summary>An element of an array that was written before, by one that was not indented; it may come in three pieces.</summary>
    public void Element(scoped ReadOnlySpan<byte> json, scoped ReadOnlySpan<byte> then = default, scoped ReadOnlySpan<byte> last = default)
    {
        this.Reserve(json.Length + then.Length + last.Length);
        if (this.follows)
        {
            this.Add((byte)',');
        }

        var free = this.buffer[this.written..];
        json.CopyTo(free);
        free = free[json.Length..];
        then.CopyTo(free);
        last.CopyTo(free[then.Length..]);
        this.written += json.Length + then.Length + last.Length;
        this.follows = true;
    }

    /// <summary>Where it stands.</summary>
    public readonly (int Flushes, int Written) Here => (this.flushes, this.written);

    /// <summary>What was written since it stood there, as one element; empty where it is no longer at hand.</summary>
    public readonly ReadOnlySpan<byte> ElementSince((int Flushes, int Written) there)
    {
        if (there.Flushes != this.flushes)
        {
            return default;
        }

        var written = this.buffer[there.Written..this.written];
        return written is [(byte)',', ..] ? written[1..] : written;
    }

    public void StartObject(scoped ReadOnlySpan<byte> name = default) => this.Open(name, (byte)'{');

    public void EndObject() => this.Close((byte)'}');

    public void StartArray(scoped ReadOnlySpan<byte> name = default) => this.Open(name, (byte)'[');

    public void EndArray() => this.Close((byte)']');

    /// <summary>Ends an array and starts the next one of the same object.</summary>
    public void NextArray(scoped ReadOnlySpan<byte> name)
    {
        if (indented)
        {
            this.EndArray();
            this.StartArray(name);
            return;
        }

        this.Reserve(name.Length);
        var free = this.buffer[this.written..];
        free[name.Length + 5] = (byte)'[';
        free[0] = (byte)']';
        free[1] = (byte)',';
        free[2] = (byte)'"';
        name.CopyTo(free[3..]);
        free[name.Length + 3] = (byte)'"';
        free[name.Length + 4] = (byte)':';
        this.written += name.Length + 6;
        this.follows = false;
    }

    /// <summary>A text, or null.</summary>
    public void Text(scoped ReadOnlySpan<byte> name, string? text)
    {
        if (text is null)
        {
            this.Literal(name, "null"u8);
            return;
        }

        this.Begin(name, text.Length);
        this.Add((byte)'"');
        var room = this.buffer.Slice(this.written, text.Length);
        if (Ascii.FromUtf16(text, room, out _) == OperationStatus.Done && !room.ContainsAnyExcept(AsTheyAre))
        {
            this.written += room.Length;
        }
        else
        {
            this.Escaped(text);
        }

        this.Add((byte)'"');
    }

    /// <summary>A text in either of its forms, or null.</summary>
    public void Text(scoped ReadOnlySpan<byte> name, scoped ReasonText text)
    {
        if (text.Plain.IsEmpty)
        {
            this.Text(name, text.Text);
        }
        else
        {
            this.Word(name, text.Plain);
        }
    }

    public void Texts(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<string> texts)
    {
        this.StartArray(name);
        this.Elements(texts);
        this.EndArray();
    }

    /// <summary>Texts as the elements of an array that was started.</summary>
    public void Elements(scoped ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            this.Text(default, text);
        }
    }

    /// <summary>A text that needs no escaping.</summary>
    public void Word(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> word)
    {
        this.Begin(name, word.Length);
        var free = this.buffer[this.written..];
        free[word.Length + 1] = (byte)'"';
        free[0] = (byte)'"';
        word.CopyTo(free[1..]);
        this.written += word.Length + 2;
    }

    public void Day(scoped ReadOnlySpan<byte> name, DateOnly day)
    {
        this.Begin(name, DayText.Length);
        this.Add((byte)'"');
        DayText.Write(day, this.buffer[this.written..]);
        this.written += DayText.Length;
        this.Add((byte)'"');
    }

    public void Number(scoped ReadOnlySpan<byte> name, decimal number)
    {
        this.Begin(name, LongestNumber);
        Utf8Formatter.TryFormat(number, this.buffer[this.written..], out var length);
        this.written += length;
    }

    /// <summary>True, false or null.</summary>
    public void Boolean(scoped ReadOnlySpan<byte> name, bool? value) => this.Literal(name, value switch { true => "true"u8, false => "false"u8, null => "null"u8 });

    /// <summary>Hands what is written so far to the output.</summary>
    public void Flush()
    {
        // Some outputs, such as the body of a web server's answer, refuse to advance before room was asked for.
        if (this.written > 0)
        {
            output.Advance(this.written);
        }

        this.buffer = default;
        this.written = 0;
        this.flushes++;
    }

    private void Literal(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> literal)
    {
        this.Begin(name, literal.Length);
        this.Add(literal);
    }

    private void Open(scoped ReadOnlySpan<byte> name, byte bracket)
    {
        this.Begin(name, 0);
        this.Add(bracket);
        this.depth++;
        this.follows = false;
    }

    private void Close(byte bracket)
    {
        this.depth--;
        this.Reserve(0);
        if (indented && this.follows)
        {
            this.NewLine();
        }

        this.Add(bracket);
        this.follows = true;
    }

    /// <summary>What stands before a value: the comma after the one before, the name. Then there is room for the value and its marks.</summary>
    private void Begin(scoped ReadOnlySpan<byte> name, int length)
    {
        this.Reserve(name.Length + length);
        if (this.follows)
        {
            this.Add((byte)',');
        }

        if (indented && this.depth > 0)
        {
            this.NewLine();
        }

        if (!name.IsEmpty)
        {
            var free = this.buffer[this.written..];
            free[0] = (byte)'"';
            name.CopyTo(free[1..]);
            free = free[(name.Length + 1)..];
            free[1] = (byte)':';
            free[0] = (byte)'"';
            this.written += name.Length + 3;
            if (indented)
            {
                this.Add((byte)' ');
            }
        }

        this.follows = true;
    }

    private void NewLine()
    {
        this.Add((byte)'\n');
        this.buffer.Slice(this.written, this.depth * IndentSize).Fill((byte)' ');
        this.written += this.depth * IndentSize;
    }

    private void Escaped(string text)
    {
        var escaped = Encoder.Encode(text);
        this.Reserve(escaped.Length * LongestCharacter);
        this.written += Encoding.UTF8.GetBytes(escaped, this.buffer[this.written..]);
    }

    private void Reserve(int length)
    {
        length += Marks + (this.depth * IndentSize);
        if (this.buffer.Length - this.written < length)
        {
            this.Flush();
            this.buffer = output.GetSpan(length);
        }
    }

    private void Add(byte mark) => this.buffer[this.written++] = mark;

    private void Add(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(this.buffer[this.written..]);
        this.written += bytes.Length;
    }
}
