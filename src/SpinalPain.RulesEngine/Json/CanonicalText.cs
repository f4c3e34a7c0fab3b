using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SpinalPain.RulesEngine.Json;

/// <summary>
/// Writes JSON in the form of RFC 8785 piece by piece, for a caller that keeps members in their order. Total: what that form has no place for, a
/// number of more digits than a double keeps and half of a character, is written so that two values never come to the same text.
/// </summary>
internal ref struct CanonicalText
{
    private const int UsualLength = 8 * 1024;

    // A sign, a point, a zero before it, and the exponent of what is written with one.
    private const int LongestNumber = 48;

    // The escape of a control character, and of half of a character.
    private const int LongestEscape = 6;

    // Below this, shortest digits are the digits that are written.
    private const ulong ExactBelow = 1_000_000_000_000_000;

    private static readonly SearchValues<byte> AsTheyAre = SearchValues.Create([.. Enumerable.Range(' ', 128 - ' ').Select(ascii => (byte)ascii).Except("\"\\"u8.ToArray())]);

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(UsualLength);
    private int written;
    private bool follows;

    public CanonicalText()
    {
    }

    public readonly ReadOnlySpan<byte> Written => this.buffer.AsSpan(0, this.written);

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(this.buffer);

    public void Open(byte bracket)
    {
        this.Begin(1);
        this.buffer[this.written++] = bracket;
        this.follows = false;
    }

    public void Close(byte bracket)
    {
        this.Reserve(1);
        this.buffer[this.written++] = bracket;
        this.follows = true;
    }

    /// <summary>The name of the member whose value comes next, in quotes and with its colon.</summary>
    public void Name(scoped ReadOnlySpan<byte> quoted)
    {
        this.Raw(quoted);
        this.follows = false;
    }

    /// <summary>The name of the member whose value comes next, as it is.</summary>
    public void Name(string name)
    {
        this.Text(name);
        this.Reserve(1);
        this.buffer[this.written++] = (byte)':';
        this.follows = false;
    }

    /// <summary>A value or a name that is in its form already.</summary>
    public void Raw(scoped ReadOnlySpan<byte> bytes)
    {
        this.Begin(bytes.Length);
        bytes.CopyTo(this.buffer.AsSpan(this.written));
        this.written += bytes.Length;
    }

    public void Boolean(bool value) => this.Raw(value ? "true"u8 : "false"u8);

    public void Day(DateOnly day)
    {
        this.Begin("\"\"".Length + DayText.Length);
        this.buffer[this.written++] = (byte)'"';
        DayText.Write(day, this.buffer.AsSpan(this.written));
        this.written += DayText.Length;
        this.buffer[this.written++] = (byte)'"';
    }

    public void Number(decimal number)
    {
        this.Begin(LongestNumber);
        var length = 0;
        if (!TryPlain(number, this.buffer.AsSpan(this.written), ref length))
        {
            length = Encoding.ASCII.GetBytes(InFull(number), this.buffer.AsSpan(this.written));
        }

        this.written += length;
    }

    public void Text(string text)
    {
        this.Begin(text.Length + 2);
        this.buffer[this.written++] = (byte)'"';
        var room = this.buffer.AsSpan(this.written, text.Length);
        if (Ascii.FromUtf16(text, room, out _) == OperationStatus.Done && !room.ContainsAnyExcept(AsTheyAre))
        {
            this.written += room.Length;
        }
        else
        {
            this.Escaped(text);
        }

        this.buffer[this.written++] = (byte)'"';
    }

    /// <summary>Writes a number of few digits, as nearly all are, without a string.</summary>
    private static bool TryPlain(decimal number, Span<byte> output, ref int length)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
        var scale = (bits[3] >> 16) & 0xFF;
        for (; scale > 0 && digits % 10 == 0 && bits[2] == 0; scale--)
        {
            digits /= 10;
        }

        // Of these, 0.000001 is the least; ECMAScript writes what is less with an exponent.
        if (bits[2] != 0 || digits >= ExactBelow || scale > 6)
        {
            return false;
        }

        var plain = new decimal((int)digits, (int)(digits >> 32), 0, isNegative: bits[3] < 0 && digits > 0, (byte)scale);
        return Utf8Formatter.TryFormat(plain, output, out length);
    }

    /// <summary>The number as a double where that is the very same number, else all of its digits: no other number has the same text.</summary>
    private static string InFull(decimal number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (digits.Contains('.', StringComparison.Ordinal))
        {
            digits = digits.TrimEnd('0').TrimEnd('.');
        }

        var canonical = CanonicalJson.FormatNumber(double.Parse(digits, CultureInfo.InvariantCulture));
        return decimal.TryParse(canonical, NumberStyles.Float, CultureInfo.InvariantCulture, out var same) && same == number ? canonical : digits;
    }

    private void Escaped(string text)
    {
        // One more for the quote that ends it.
        this.Reserve((text.Length * LongestEscape) + 1);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            // Half of a character is written as ECMAScript does: no file can hold it, but an episode that an app made may.
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            if (!isWhole || rune.Value < ' ' || rune.Value is '"' or '\\')
            {
                this.Escape(rest[0]);
            }
            else
            {
                this.written += rune.EncodeToUtf8(this.buffer.AsSpan(this.written));
            }

            rest = rest[length..];
        }
    }

    private void Escape(char character)
    {
        this.buffer[this.written++] = (byte)'\\';
        var shortForm = character switch
        {
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            '"' or '\\' => character,
            _ => 'u',
        };
        this.buffer[this.written++] = (byte)shortForm;
        if (shortForm == 'u')
        {
            Utf8Formatter.TryFormat(character, this.buffer.AsSpan(this.written), out var length, new StandardFormat('x', 4));
            this.written += length;
        }
    }

    /// <summary>Makes room for a value, after the comma that follows the one before.</summary>
    private void Begin(int length)
    {
        this.Reserve(length + 1);
        if (this.follows)
        {
            this.buffer[this.written++] = (byte)',';
        }

        this.follows = true;
    }

    private void Reserve(int length)
    {
        if (this.buffer.Length - this.written < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(this.buffer.Length * 2, this.written + length));
            this.Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(this.buffer);
            this.buffer = larger;
        }
    }
}
