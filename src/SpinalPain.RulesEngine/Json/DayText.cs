namespace SpinalPain.RulesEngine.Json;

/// <summary>Writes days as "yyyy-MM-dd", which JSON for many lines does so often that the framework's general way would be a part of its time.</summary>
internal static class DayText
{
    public const int Length = 10;

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

    private static void Two(int number, Span<byte> ascii)
    {
        ascii[1] = (byte)('0' + (number % 10));
        ascii[0] = (byte)('0' + (number / 10));
    }
}
