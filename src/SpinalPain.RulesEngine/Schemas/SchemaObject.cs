using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>A JSON object of a schema while it is being written down. Members stay in the order in which they are set.</summary>
internal sealed class SchemaObject
{
    private readonly OrderedDictionary<string, SchemaValue> members = new(StringComparer.Ordinal);

    /// <summary>The names of its members.</summary>
    public IEnumerable<string> Names => this.members.Keys;

    public SchemaValue this[string name]
    {
        set => this.members[name] = value;
    }

    /// <summary>The schema as the text of a file.</summary>
    public string ToText()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = true,
            IndentSize = 2,
            NewLine = "\n",

            // The text goes to files, never into a web page as it is, and patterns should stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            this.Write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, value) in this.members)
        {
            json.WritePropertyName(name);
            value.Write(json);
        }

        json.WriteEndObject();
    }
}
