using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Tests.Episodes.Serializer;

/// <summary>A date in the form yyyy-MM-dd, from 1900 to 2200.</summary>
internal sealed class DateConverter : JsonConverter<DateOnly>
{
    // Each character may be written as an escape of six bytes.
    private const int LongestEscaped = FactDate.Length * 6;

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= LongestEscaped)
        {
            Span<char> text = stackalloc char[LongestEscaped];
            if (FactDate.TryParse(text[..reader.CopyString(text)], out var date) && FactDate.IsInRange(date))
            {
                return date;
            }
        }

        throw new JsonException("Not a date.");
    }

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
