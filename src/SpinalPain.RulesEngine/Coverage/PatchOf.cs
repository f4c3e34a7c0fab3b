using System.Text.Json;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>The merge patch (RFC 7396) that makes one episode of another.</summary>
internal static class PatchOf
{
    /// <summary>Whether a patch is needed at all.</summary>
    public static bool IsNeeded(JsonElement from, JsonElement to) => !JsonElement.DeepEquals(from, to);

    /// <summary>Writes the patch. Both are objects; a list is replaced as a whole.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement from, JsonElement to)
    {
        writer.WriteStartObject();
        foreach (var member in from.EnumerateObject().Where(member => !to.TryGetProperty(member.Name, out _)))
        {
            writer.WriteNull(member.Name);
        }

        foreach (var member in to.EnumerateObject())
        {
            var isThere = from.TryGetProperty(member.Name, out var before);
            if (isThere && JsonElement.DeepEquals(before, member.Value))
            {
                continue;
            }

            writer.WritePropertyName(member.Name);
            if (isThere && before.ValueKind == JsonValueKind.Object && member.Value.ValueKind == JsonValueKind.Object)
            {
                Write(writer, before, member.Value);
            }
            else
            {
                member.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
