using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SpinalPain.RulesEngine.Json;

/// <summary>
/// Writes JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): members in the order of their UTF-16 code units, numbers as
/// ECMAScript writes them, no white space, and no escape that is not needed. Equal content gives equal bytes.
/// </summary>
internal static class CanonicalJson
{
    // Every integer of so few digits is a double, and its shortest digits are its own.
    private const int ExactDigits = 15;

    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>The canonical form of one value.</summary>
    public static string Write(SourceNode node)
    {
        var text = new StringBuilder();
        Append(text, node, leftOut: []);
        return text.ToString();
    }

    /// <summary>The canonical form of an object without some of its members, as UTF-8.</summary>
    public static ReadOnlyMemory<byte> WriteUtf8(SourceNode node, params ReadOnlySpan<string> leftOut)
    {
        var text = new StringBuilder();
        Append(text, node, leftOut);
        return InUtf8(text);
    }

    /// <summary>The canonical form of all files of a pack by path, as UTF-8. A schema that a file names at its top is no content.</summary>
    public static ReadOnlyMemory<byte> WritePack(IEnumerable<KeyValuePair<string, SourceNode>> files)
    {
        var text = new StringBuilder("{\"files\":{");
        var first = true;
        foreach (var (path, node) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Append(first ? string.Empty : ",");
            first = false;
            AppendText(text, path);
            text.Append(':');
            Append(text, node, leftOut: ["$schema"]);
        }

        return InUtf8(text.Append("}}"));
    }

    /// <summary>A number as ECMAScript writes it: the shortest digits that read back as the same double.</summary>
    public static string FormatNumber(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), "JSON has no such number.");
        }

        if (number == 0)
        {
            return "0";
        }

        // "R" gives the shortest digits that read back; "E16" would give more than are needed.
        var scientific = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var (digits, point) = DigitsOf(scientific);
        var text = new StringBuilder(number < 0 ? "-" : string.Empty);
        if (point is > 0 and <= 21)
        {
            return digits.Length <= point
                ? text.Append(digits).Append('0', point - digits.Length).ToString()
                : text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point).ToString();
        }

        if (point is > -6 and <= 0)
        {
            return text.Append("0.").Append('0', -point).Append(digits).ToString();
        }

        text.Append(digits[0]);
        if (digits.Length > 1)
        {
            text.Append('.').Append(digits, 1, digits.Length - 1);
        }

        return text.Append('e').Append(point > 0 ? "+" : "-").Append(CultureInfo.InvariantCulture, $"{Math.Abs(point - 1)}").ToString();
    }

    /// <summary>Encodes piece by piece, as a text of this length is not worth to be copied into one string first.</summary>
    public static ReadOnlyMemory<byte> InUtf8(StringBuilder text)
    {
        var bytes = new ArrayBufferWriter<byte>(text.Length + 1);
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var piece in text.GetChunks())
        {
            encoder.Convert(piece.Span, bytes, flush: false, out _, out _);
        }

        encoder.Convert([], bytes, flush: true, out _, out _);
        return bytes.WrittenMemory;
    }

    /// <summary>The digits without zeros at either end, and the place of the point counted from the first of them.</summary>
    private static (string Digits, int Point) DigitsOf(string number)
    {
        var exponent = 0;
        var mantissa = number;
        if (number.IndexOf('E', StringComparison.Ordinal) is var mark and >= 0)
        {
            exponent = int.Parse(number.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            mantissa = number[..mark];
        }

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        var trimmed = digits.TrimStart('0');
        return (trimmed.TrimEnd('0'), whole + exponent - (digits.Length - trimmed.Length));
    }

    private static void Append(StringBuilder text, SourceNode node, ReadOnlySpan<string> leftOut)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Object:
                AppendObject(text, node, leftOut);
                break;
            case JsonValueKind.Array:
                AppendList(text, node);
                break;
            case JsonValueKind.String:
                AppendText(text, node.Text);
                break;
            case JsonValueKind.Number:
                AppendNumber(text, node.Text);
                break;
            default:
                text.Append(node.Kind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "null" });
                break;
        }
    }

    private static void AppendNumber(StringBuilder text, string digits)
    {
        if (digits.Length <= ExactDigits && digits[0] != '0' && !digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            text.Append(digits);
            return;
        }

        // A number beyond every double, such as 1e400, is an error wherever it stands; what is found of the rest must still be told.
        var number = double.Parse(digits, CultureInfo.InvariantCulture);
        text.Append(double.IsFinite(number) ? FormatNumber(number) : digits);
    }

    private static void AppendObject(StringBuilder text, SourceNode node, ReadOnlySpan<string> leftOut)
    {
        text.Append('{');
        var first = true;
        foreach (var child in InOrder(node.Children))
        {
            if (leftOut.Contains(child.Name))
            {
                continue;
            }

            if (!first)
            {
                text.Append(',');
            }

            first = false;
            AppendText(text, child.Name!);
            text.Append(':');
            Append(text, child, leftOut: []);
        }

        text.Append('}');
    }

    private static List<SourceNode> InOrder(List<SourceNode> members)
    {
        for (var index = 1; index < members.Count; index++)
        {
            if (string.CompareOrdinal(members[index - 1].Name, members[index].Name) > 0)
            {
                // No name stands twice, so that there is one order.
                var sorted = new List<SourceNode>(members);
                sorted.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
                return sorted;
            }
        }

        return members;
    }

    private static void AppendList(StringBuilder text, SourceNode node)
    {
        text.Append('[');
        for (var index = 0; index < node.Children.Count; index++)
        {
            if (index > 0)
            {
                text.Append(',');
            }

            Append(text, node.Children[index], leftOut: []);
        }

        text.Append(']');
    }

    /// <summary>Adds a text in quotes.</summary>
    public static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        var rest = value.AsSpan();
        int plain;
        while ((plain = rest.IndexOfAny(Escaped)) >= 0)
        {
            text.Append(rest[..plain]);
            AppendEscaped(text, rest[plain]);
            rest = rest[(plain + 1)..];
        }

        text.Append(rest).Append('"');
    }

    private static void AppendEscaped(StringBuilder text, char character) => _ = character switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append("\\n"),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };
}
