using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Episodes.Serializer;

/// <summary>A complete list as [...], an incomplete one as { "items": [...], "incomplete": true }.</summary>
internal sealed class FactListConverter<T> : JsonConverter<FactList<T>>
    where T : notnull
{
    public override FactList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartObject
            ? ReadLongForm(ref reader, options)
            : new FactList<T>(ReadItems(ref reader, options), isIncomplete: false);

    public override void Write(Utf8JsonWriter writer, FactList<T> value, JsonSerializerOptions options)
    {
        if (!value.IsIncomplete)
        {
            WriteItems(writer, value, options);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName(EpisodeJson.Items);
        WriteItems(writer, value, options);
        writer.WriteBoolean(EpisodeJson.Incomplete, true);
        writer.WriteEndObject();
    }

    private static FactList<T> ReadLongForm(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        ImmutableArray<T>? items = null;
        bool? incomplete = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (items is null && reader.ValueTextEquals(EpisodeJson.Items) && reader.Read())
            {
                items = ReadItems(ref reader, options);
            }
            else if (incomplete is null && reader.ValueTextEquals(EpisodeJson.Incomplete) && reader.Read() && reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            {
                incomplete = reader.TokenType == JsonTokenType.True;
            }
            else
            {
                throw new JsonException("Not a member of a list in its long form.");
            }
        }

        return items is { } read && incomplete is { } mark ? new FactList<T>(read, mark) : throw new JsonException("A list in its long form has two members.");
    }

    private static ImmutableArray<T> ReadItems(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Not a list.");
        }

        var converter = EpisodeSerializer.ConverterOf<T>(options);
        var items = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null || items.Count == SourceLimits.Episode.ListLength)
            {
                throw new JsonException("Not an element of a list.");
            }

            items.Add(converter.Read(ref reader, typeof(T), options)!);
        }

        return items.DrainToImmutable();
    }

    private static void WriteItems(Utf8JsonWriter writer, FactList<T> items, JsonSerializerOptions options)
    {
        var converter = EpisodeSerializer.ConverterOf<T>(options);
        writer.WriteStartArray();
        foreach (var item in items)
        {
            converter.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }
}
