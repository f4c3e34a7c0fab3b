using System.Text.Json;
using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Episodes.Serializer;

/// <summary>A text of 1 to 2,000 characters.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 and <= SourceLimits.TextLength } text
            ? text
            : throw new JsonException("Not a text of the right length.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
