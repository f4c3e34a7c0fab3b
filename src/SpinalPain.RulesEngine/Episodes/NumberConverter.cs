using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>A number that a decimal holds exactly.</summary>
internal sealed class NumberConverter : JsonConverter<decimal>
{
    public static decimal Number(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.ValueSpan.Length <= SourceLimits.NumberLength)
        {
            Span<char> text = stackalloc char[SourceLimits.NumberLength];
            if (FactNumber.TryParse(text[..Encoding.ASCII.GetChars(reader.ValueSpan, text)], out var value))
            {
                return value;
            }
        }

        throw new JsonException("Not a number that can be held exactly.");
    }

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Number(ref reader);

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
