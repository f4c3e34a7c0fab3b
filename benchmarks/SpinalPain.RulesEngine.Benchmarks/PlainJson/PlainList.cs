using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpinalPain.RulesEngine.Benchmarks.PlainJson;

/// <summary>A list that knows whether it is incomplete.</summary>
internal sealed class PlainList<T>
{
    public List<T> Items { get; } = [];

    public bool Incomplete { get; set; }
}

/// <summary>A complete list as [...], an incomplete one as { "items": [...], "incomplete": true }: the one thing that needs a converter.</summary>
internal sealed class PlainListConverter<T> : JsonConverter<PlainList<T>>
{
    private JsonConverter<T>? items;

    public override PlainList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var list = new PlainList<T>();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            this.ReadItems(ref reader, list, options);
            return list;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isItems = reader.ValueTextEquals("items"u8);
            reader.Read();
            if (isItems)
            {
                this.ReadItems(ref reader, list, options);
            }
            else
            {
                list.Incomplete = reader.GetBoolean();
            }
        }

        return list;
    }

    public override void Write(Utf8JsonWriter writer, PlainList<T> value, JsonSerializerOptions options)
    {
        if (value.Incomplete)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("items"u8);
        }

        var converter = this.ItemConverter(options);
        writer.WriteStartArray();
        foreach (var item in value.Items)
        {
            converter.Write(writer, item, options);
        }

        writer.WriteEndArray();
        if (value.Incomplete)
        {
            writer.WriteBoolean("incomplete"u8, value: true);
            writer.WriteEndObject();
        }
    }

    private void ReadItems(ref Utf8JsonReader reader, PlainList<T> list, JsonSerializerOptions options)
    {
        var converter = this.ItemConverter(options);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Items.Add(converter.Read(ref reader, typeof(T), options)!);
        }
    }

    private JsonConverter<T> ItemConverter(JsonSerializerOptions options) => this.items ??= (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
}
