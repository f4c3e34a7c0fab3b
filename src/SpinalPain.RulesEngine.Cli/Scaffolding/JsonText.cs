using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Formatting;

namespace SpinalPain.RulesEngine.Cli.Scaffolding;

/// <summary>JSON text that scaffolds are made of.</summary>
internal static class JsonText
{
    /// <summary>A text as JSON, with its quotes.</summary>
    public static string Text(string value) => $"\"{JsonEncodedText.Encode(value)}\"";

    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Text))}]";

    public static string Day(DateOnly date) => Text(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A whole file in the layout of pack files.</summary>
    public static string LaidOut(string json) => PackFormat.Format(Encoding.UTF8.GetBytes(json), string.Empty).Value.Text;

    /// <summary>
    /// Puts a value at the end of a list, or a member at the end of an object, and leaves the rest of the text as it is. A text that was in
    /// layout is so afterwards.
    /// </summary>
    /// <param name="text">The document.</param>
    /// <param name="path">Names and indexes that lead to the list or the object.</param>
    /// <param name="value">The value, or the member with its name.</param>
    public static string Append(string text, IReadOnlyList<string> path, string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var wasLaidOut = !PackFormat.Format(utf8, string.Empty).Value.IsChanged;
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        Lead(ref reader, path);
        var (lastEnd, end) = Extent(ref reader);
        var before = Encoding.UTF8.GetString(utf8.AsSpan(0, lastEnd));
        var between = Encoding.UTF8.GetString(utf8.AsSpan(lastEnd, end - lastEnd));
        var isEmpty = before[^1] is '[' or '{' && between.Trim().Length == 0;
        var lineIndent = before[(before.LastIndexOf('\n') + 1)..];
        lineIndent = lineIndent[..(lineIndent.Length - lineIndent.TrimStart().Length)];
        var separator = isEmpty ? string.Empty : between.Contains('\n', StringComparison.Ordinal) ? ",\n" + lineIndent : ", ";
        var appended = before + separator + Indented(value, lineIndent) + between + Encoding.UTF8.GetString(utf8.AsSpan(end));
        return wasLaidOut ? LaidOut(appended) : appended;
    }

    /// <summary>Goes to the value that the path leads to.</summary>
    private static void Lead(ref Utf8JsonReader reader, IReadOnlyList<string> path)
    {
        foreach (var step in path)
        {
            var index = 0;
            var inObject = reader.TokenType == JsonTokenType.StartObject;
            while (reader.Read() && !(inObject ? reader.ValueTextEquals(step) : index++ == int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)))
            {
                // From the name of a member this skips its value too.
                reader.Skip();
            }

            if (inObject)
            {
                reader.Read();
            }
        }
    }

    /// <summary>Where the last value of a list or an object ends, or its opening bracket where it has none; and where its closing bracket is.</summary>
    private static (int LastEnd, int End) Extent(ref Utf8JsonReader reader)
    {
        var lastEnd = (int)reader.BytesConsumed;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            reader.Skip();
            lastEnd = (int)reader.BytesConsumed;
        }

        return (lastEnd, (int)reader.TokenStartIndex);
    }

    /// <summary>A value of several lines in its layout, at the indent of its neighbors.</summary>
    private static string Indented(string value, string indent) => value[0] is '{' or '['
        ? LaidOut(value).TrimEnd('\n').Replace("\n", "\n" + indent, StringComparison.Ordinal)
        : value;
}
