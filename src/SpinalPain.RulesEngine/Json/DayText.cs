namespace SpinalPain.RulesEngine.Json;

/// <summary>Writes days as "yyyy-MM-dd", which JSON for many lines does so often that the framework's general way would be a part of its time.</summary>
internal static class DayText
{
    public const int Length = 10;

    private static ReadOnlySpan<byte> Numbers =>
        "00010203040506070809"u8
        + "10111213141516171819"u8
        + "20212223242526272829"u8
        + "30313233343536373839"u8
        + "40414243444546474849"u8
        + "50515253545556575859"u8
        + "60616263646566676869"u8
        + "70717273747576777879"u8
        + "80818283848586878889"u8
        + "90919293949596979899"u8;

    /// <summary>Writes a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="ascii">Room for at least <see cref="Length"/> bytes.</param>
    public static void Write(DateOnly day, Span<byte> ascii)
    {
        var (year, month, date) = day;
        var room = ascii[..Length];
        Two(year / 100, room);
        Two(year % 100, room[2..]);
        room[4] = (byte)'-';
        Two(month, room[5..]);
        room[7] = (byte)'-';
        Two(date, room[8..]);
    }

    private static void Two(int number, Span<byte> ascii) => Numbers.Slice(2 * number, 2).CopyTo(ascii);
}
