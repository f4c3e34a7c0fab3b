using System.Text.Json;
using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Episodes.Serializer;

/// <summary>Payer-specific facts: an object of booleans, numbers and texts.</summary>
internal sealed class ExtensionFactsConverter : JsonConverter<ExtensionFacts>
{
    public override ExtensionFacts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Not an object.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<KeyValuePair<string, ExtensionValue>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!ExtensionName.IsSound(name) || !names.Add(name) || names.Count > SourceLimits.Episode.ListLength || !reader.Read())
            {
                throw new JsonException("Not a name of a payer-specific fact.");
            }

            if (reader.TokenType != JsonTokenType.Null)
            {
                values.Add(KeyValuePair.Create(name, Value(ref reader, options)));
            }
        }

        return new ExtensionFacts(values);
    }

    public override void Write(Utf8JsonWriter writer, ExtensionFacts value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, fact) in value)
        {
            writer.WritePropertyName(name);
            switch (fact.Kind)
            {
                case ExtensionKind.Boolean:
                    writer.WriteBooleanValue(fact.Boolean == true);
                    break;
                case ExtensionKind.Number:
                    writer.WriteNumberValue(fact.Number.GetValueOrDefault());
                    break;
                default:
                    writer.WriteStringValue(fact.Text);
                    break;
            }
        }

        writer.WriteEndObject();
    }

    private static ExtensionValue Value(ref Utf8JsonReader reader, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => new(true),
        JsonTokenType.False => new(false),
        JsonTokenType.Number => new(NumberConverter.Number(ref reader)),
        JsonTokenType.String => new(EpisodeSerializer.ConverterOf<string>(options).Read(ref reader, typeof(string), options)!),
        _ => throw new JsonException("Not a value of a payer-specific fact."),
    };
}
