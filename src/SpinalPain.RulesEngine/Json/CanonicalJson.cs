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
    /// <summary>The canonical form of one value.</summary>
    public static string Write(SourceNode node)
    {
        var text = new StringBuilder();
        Append(text, node, leftOut: null);
        return text.ToString();
    }

    /// <summary>The canonical form of all files of a pack by path, as UTF-8. A schema that a file names at its top is no content.</summary>
    public static byte[] WritePack(IEnumerable<KeyValuePair<string, SourceNode>> files)
    {
        var text = new StringBuilder("{\"files\":{");
        var first = true;
        foreach (var (path, node) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Append(first ? string.Empty : ",");
            first = false;
            AppendText(text, path);
            text.Append(':');
            Append(text, node, leftOut: "$schema");
        }

        return Encoding.UTF8.GetBytes(text.Append("}}").ToString());
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

    private static void Append(StringBuilder text, SourceNode node, string? leftOut)
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
                // A number beyond every double, such as 1e400, is an error wherever it stands; what is found of the rest must still be told.
                var number = double.Parse(node.Text, CultureInfo.InvariantCulture);
                text.Append(double.IsFinite(number) ? FormatNumber(number) : node.Text);
                break;
            default:
                text.Append(node.Kind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "null" });
                break;
        }
    }

    private static void AppendObject(StringBuilder text, SourceNode node, string? leftOut)
    {
        text.Append('{');
        var first = true;
        foreach (var child in node.Children.Where(child => child.Name != leftOut).OrderBy(child => child.Name, StringComparer.Ordinal))
        {
            text.Append(first ? string.Empty : ",");
            first = false;
            AppendText(text, child.Name!);
            text.Append(':');
            Append(text, child, leftOut: null);
        }

        text.Append('}');
    }

    private static void AppendList(StringBuilder text, SourceNode node)
    {
        text.Append('[');
        for (var index = 0; index < node.Children.Count; index++)
        {
            text.Append(index == 0 ? string.Empty : ",");
            Append(text, node.Children[index], leftOut: null);
        }

        text.Append(']');
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
