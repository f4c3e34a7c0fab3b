using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>JSON Merge Patch (RFC 7396), on values that know where they stand.</summary>
internal static class MergePatch
{
    /// <summary>The target as the patch changes it, as JSON text. Numbers keep the digits that their author wrote.</summary>
    public static byte[] Apply(SourceNode target, SourceNode patch)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            WriteMerged(writer, target, patch);
        }

        return stream.ToArray();
    }

    /// <summary>
    /// The nulls of a patch that remove nothing. The standard lets them pass; here one is a misspelt name, and the case would then
    /// prove something else than it says.
    /// </summary>
    public static IEnumerable<SourceNode> RemovalsOfNothing(SourceNode? target, SourceNode patch)
    {
        if (patch.Kind != JsonValueKind.Object)
        {
            yield break;
        }

        var members = MembersOf(target);
        foreach (var change in patch.Children)
        {
            var member = members.GetValueOrDefault(change.Name!);
            if (change.Kind == JsonValueKind.Null && member is null)
            {
                yield return change;
            }

            foreach (var needless in RemovalsOfNothing(member, change))
            {
                yield return needless;
            }
        }
    }

    /// <summary>
    /// The value of the patch that brings the value at a place in the merged text: that value or the nearest one around it. The place is
    /// the pointer of a value, which holds no name that would have to be escaped.
    /// </summary>
    public static SourceNode Origin(SourceNode patch, string pointer)
    {
        var node = patch;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var next = node.Kind == JsonValueKind.Array && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? node.Children.ElementAtOrDefault(index)
                : node.Member(part);
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return node;
    }

    private static void WriteMerged(Utf8JsonWriter writer, SourceNode? target, SourceNode patch)
    {
        if (patch.Kind != JsonValueKind.Object)
        {
            Write(writer, patch);
            return;
        }

        writer.WriteStartObject();
        var members = MembersOf(target);
        var changes = MembersOf(patch);
        foreach (var member in members.Values)
        {
            if (!changes.TryGetValue(member.Name!, out var change))
            {
                writer.WritePropertyName(member.Name!);
                Write(writer, member);
            }
            else if (change.Kind != JsonValueKind.Null)
            {
                writer.WritePropertyName(member.Name!);
                WriteMerged(writer, member, change);
            }
        }

        foreach (var change in changes.Values)
        {
            if (change.Kind != JsonValueKind.Null && !members.ContainsKey(change.Name!))
            {
                writer.WritePropertyName(change.Name!);
                WriteMerged(writer, null, change);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>The members of an object by name, in the order of the file.</summary>
    private static OrderedDictionary<string, SourceNode> MembersOf(SourceNode? node)
    {
        var members = new OrderedDictionary<string, SourceNode>(StringComparer.Ordinal);
        if (node is { Kind: JsonValueKind.Object })
        {
            node.Children.ForEach(child => members.Add(child.Name!, child));
        }

        return members;
    }

    private static void Write(Utf8JsonWriter writer, SourceNode node)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in node.Children)
                {
                    writer.WritePropertyName(member.Name!);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                node.Children.ForEach(child => Write(writer, child));
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(node.Text);
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(node.Text);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(node.Kind == JsonValueKind.True);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
