using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpinalPain.RulesEngine.Tests.Episodes.Serializer;

/// <summary>One word of a closed list, in exactly its letters.</summary>
internal sealed class CodeConverter<TCode> : JsonConverter<TCode>
    where TCode : struct, Enum
{
    private static readonly ImmutableArray<TCode> Codes = [.. Enum.GetValues<TCode>()];
    private static readonly ImmutableArray<string> Words = [.. Enum.GetNames<TCode>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public override TCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            for (var index = 0; index < Words.Length; index++)
            {
                if (reader.ValueTextEquals(Words[index]))
                {
                    return Codes[index];
                }
            }
        }

        throw new JsonException("Not a word of the list.");
    }

    public override void Write(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Codes.IndexOf(value) is var index and >= 0 ? Words[index] : throw new JsonException("Not a value of the enumeration."));
}
