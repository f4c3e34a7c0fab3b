using System.Buffers;
using System.Buffers.Text;
using System.Text;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>A text in UTF-8 that is put together piece by piece. Used again and again.</summary>
/// <param name="usual">As many bytes as there is room for at first.</param>
internal sealed class Utf8Text(int usual = 512)
{
    private const int LongestNumber = 31;
    private const int LongestCharacter = 3;

    private byte[] buffer = new byte[usual];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => this.buffer.AsSpan(0, this.Length);

    public void Clear() => this.Length = 0;

    public void Add(byte ascii)
    {
        this.Room(1)[0] = ascii;
        this.Length++;
    }

    public void Add(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(this.Room(utf8.Length));
        this.Length += utf8.Length;
    }

    public void Add(string text)
    {
        var room = this.Room(text.Length);
        this.Length += Ascii.FromUtf16(text, room, out var written) == OperationStatus.Done
            ? written
            : Encoding.UTF8.GetBytes(text, this.Room(text.Length * LongestCharacter));
    }

    public void Add(int number)
    {
        Utf8Formatter.TryFormat(number, this.Room(LongestNumber), out var written);
        this.Length += written;
    }

    public void Add(decimal number)
    {
        Utf8Formatter.TryFormat(number, this.Room(LongestNumber), out var written);
        this.Length += written;
    }

    public void Add(DateOnly day)
    {
        DayText.Write(day, this.Room(DayText.Length));
        this.Length += DayText.Length;
    }

    private Span<byte> Room(int length)
    {
        if (this.buffer.Length - this.Length < length)
        {
            Array.Resize(ref this.buffer, Math.Max(this.Length + length, this.buffer.Length * 2));
        }

        return this.buffer.AsSpan(this.Length);
    }
}
