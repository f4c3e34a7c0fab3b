using System.Collections.Immutable;
using System.Text.Json;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>One change to the JSON of an episode.</summary>
/// <param name="Path">Names of members and numbers of elements, from the top.</param>
/// <param name="Value">The JSON to put there, or null to take away what is there.</param>
internal sealed record EpisodeEdit(ImmutableArray<string> Path, string? Value)
{
    /// <summary>The JSON with the change.</summary>
    public byte[] Apply(JsonElement episode)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            this.Write(writer, episode, 0);
        }

        return stream.ToArray();
    }

    private void Write(Utf8JsonWriter writer, JsonElement element, int depth)
    {
        if (depth == this.Path.Length)
        {
            writer.WriteRawValue(this.Value!);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            var index = int.Parse(this.Path[depth], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var (place, child) in element.EnumerateArray().Index())
            {
                this.WriteChild(writer, child, place == index, depth + 1);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteStartObject();
            var isThere = false;
            foreach (var member in element.EnumerateObject())
            {
                var isOnPath = member.NameEquals(this.Path[depth]);
                isThere |= isOnPath;
                if (!isOnPath || !this.IsRemovedAt(depth + 1))
                {
                    writer.WritePropertyName(member.Name);
                    this.WriteChild(writer, member.Value, isOnPath, depth + 1);
                }
            }

            if (!isThere && depth + 1 == this.Path.Length && this.Value is not null)
            {
                writer.WritePropertyName(this.Path[depth]);
                writer.WriteRawValue(this.Value);
            }

            writer.WriteEndObject();
        }
    }

    private void WriteChild(Utf8JsonWriter writer, JsonElement child, bool isOnPath, int depth)
    {
        if (!isOnPath)
        {
            child.WriteTo(writer);
        }
        else if (!this.IsRemovedAt(depth))
        {
            this.Write(writer, child, depth);
        }
    }

    private bool IsRemovedAt(int depth) => this.Value is null && depth == this.Path.Length;
}
