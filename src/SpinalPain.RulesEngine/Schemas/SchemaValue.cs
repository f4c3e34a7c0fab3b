using System.Text.Json;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>A value within a schema.</summary>
/// <param name="Write">Writes it.</param>
internal sealed record SchemaValue(Action<Utf8JsonWriter> Write)
{
    public static SchemaValue Null { get; } = new(json => json.WriteNullValue());

    public static implicit operator SchemaValue(string text) => new(json => json.WriteStringValue(text));

    public static implicit operator SchemaValue(bool value) => new(json => json.WriteBooleanValue(value));

    public static implicit operator SchemaValue(decimal number) => new(json => json.WriteNumberValue(number));

    public static implicit operator SchemaValue(SchemaObject schema) => new(schema.Write);

    public static implicit operator SchemaValue(string[] texts) => List(texts.Select(text => (SchemaValue)text));

    public static implicit operator SchemaValue(SchemaObject[] schemas) => List(schemas.Select(schema => (SchemaValue)schema));

    public static SchemaValue List(IEnumerable<SchemaValue> values)
    {
        SchemaValue[] all = [.. values];
        return new(json =>
        {
            json.WriteStartArray();
            foreach (var value in all)
            {
                value.Write(json);
            }

            json.WriteEndArray();
        });
    }
}
