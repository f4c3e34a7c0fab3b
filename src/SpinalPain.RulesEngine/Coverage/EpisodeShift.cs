using System.Globalization;
using System.Text.Json;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>The same episode at another time, so that it is judged by the thresholds in force then.</summary>
internal static class EpisodeShift
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The JSON with each date moved by so many days; null when a date would leave the calendar.</summary>
    public static byte[]? By(JsonElement episode, int days)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        if (!Write(writer, episode, days))
        {
            return null;
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static bool Write(Utf8JsonWriter writer, JsonElement element, int days)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    if (!Write(writer, member.Value, days))
                    {
                        return false;
                    }
                }

                writer.WriteEndObject();
                return true;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    if (!Write(writer, item, days))
                    {
                        return false;
                    }
                }

                writer.WriteEndArray();
                return true;
            case JsonValueKind.String when DateOnly.TryParseExact(element.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                var moved = date.DayNumber + (long)days;
                if (moved < DateOnly.MinValue.DayNumber || moved > DateOnly.MaxValue.DayNumber)
                {
                    return false;
                }

                writer.WriteStringValue(DateOnly.FromDayNumber((int)moved).ToString(Form, CultureInfo.InvariantCulture));
                return true;
            default:
                element.WriteTo(writer);
                return true;
        }
    }
}
