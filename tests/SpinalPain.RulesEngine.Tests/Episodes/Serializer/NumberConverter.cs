using System.Text.Json;
using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Tests.Episodes.Serializer;

/// <summary>A number that a decimal holds exactly.</summary>
internal sealed class NumberConverter : JsonConverter<decimal>
{
    public static decimal Number(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && FactNumber.TryParse(reader.ValueSpan, out var value))
        {
            return value;
        }

        throw new JsonException("Not a number that can be held exactly.");
    }

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Number(ref reader);

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
