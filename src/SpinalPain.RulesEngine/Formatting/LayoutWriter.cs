using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Formatting;

/// <summary>Writes one document in its layout.</summary>
internal sealed class LayoutWriter
{
    private const int TooWide = Layout.Width + 1;

    private readonly StringBuilder text = new();
    private readonly Dictionary<SourceNode, int> widths = [];
    private int lineStart;

    private int Column => this.text.Length - this.lineStart;

    public string Write(SourceNode root)
    {
        this.WriteValue(root, indent: 0, after: 0);
        return this.text.Append('\n').ToString();
    }

    /// <summary>Members in the order of their author, with "$schema" at the top of a file.</summary>
    private static IEnumerable<SourceNode> InOrder(SourceNode node) => node.Parent is null && node.Kind == JsonValueKind.Object
        ? node.Children.OrderBy(child => child.Name == "$schema" ? 0 : 1)
        : node.Children;

    /// <param name="node">The value.</param>
    /// <param name="indent">The indent of its line.</param>
    /// <param name="after">How many characters have to follow on its last line.</param>
    private void WriteValue(SourceNode node, int indent, int after)
    {
        if (!Layout.IsContainer(node) || node.Children.Count == 0 || this.Fits(node, after) || (Layout.IsRow(node) && !Layout.IsSpread(node)))
        {
            this.WriteFlat(node);
        }
        else if (Layout.IsLogic(node))
        {
            this.WriteLogic(node, indent);
        }
        else
        {
            this.WriteBroken(node, indent);
        }
    }

    private void WriteLogic(SourceNode node, int indent)
    {
        var operands = node.Children[0];
        this.text.Append("{ ");
        this.WriteName(operands);
        if (Layout.IsLogic(operands))
        {
            this.WriteLogic(operands, indent);
        }
        else
        {
            this.WriteBroken(operands, indent);
        }

        this.text.Append(" }");
    }

    private void WriteBroken(SourceNode node, int indent)
    {
        var isObject = node.Kind == JsonValueKind.Object;
        this.text.Append(isObject ? '{' : '[');
        var left = node.Children.Count;
        var isFirst = true;
        foreach (var child in InOrder(node))
        {
            var after = --left > 0 ? 1 : 0;
            if (!isFirst)
            {
                this.text.Append(',');
            }

            if (!isFirst && Layout.Continues(child) && this.Column + 1 + this.MemberWidth(child) + after <= Layout.Width && this.EndsFlat(indent))
            {
                this.text.Append(' ');
            }
            else
            {
                this.StartLine(indent + 2, emptyLine: !isFirst && child.FollowsEmptyLine);
            }

            if (isObject)
            {
                this.WriteName(child);
            }

            this.WriteValue(child, indent + 2, after);
            isFirst = false;
        }

        this.StartLine(indent, emptyLine: false);
        this.text.Append(isObject ? '}' : ']');
    }

    /// <summary>Whether the line began with a member of this object, not with the end of a value that was broken.</summary>
    private bool EndsFlat(int indent) => this.text[this.lineStart + indent + 2] == '"';

    private void StartLine(int indent, bool emptyLine)
    {
        this.text.Append(emptyLine ? "\n\n" : "\n");
        this.lineStart = this.text.Length;
        this.text.Append(' ', indent);
    }

    private void WriteName(SourceNode member)
    {
        LayoutText.Append(this.text, member.Name!);
        this.text.Append(": ");
    }

    private void WriteFlat(SourceNode node)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Object when node.Children.Count > 0:
                this.text.Append("{ ");
                this.WriteFlatChildren(node);
                this.text.Append(" }");
                break;
            case JsonValueKind.Object:
                this.text.Append("{}");
                break;
            case JsonValueKind.Array:
                this.text.Append('[');
                this.WriteFlatChildren(node);
                this.text.Append(']');
                break;
            case JsonValueKind.String:
                LayoutText.Append(this.text, node.Text);
                break;
            default:
                this.text.Append(Literal(node));
                break;
        }
    }

    private void WriteFlatChildren(SourceNode node)
    {
        for (var index = 0; index < node.Children.Count; index++)
        {
            var child = node.Children[index];
            this.text.Append(index == 0 ? string.Empty : ", ");
            if (child.Name is not null)
            {
                this.WriteName(child);
            }

            this.WriteFlat(child);
        }
    }

    private static string Literal(SourceNode node) => node.Kind switch
    {
        JsonValueKind.Number => node.Text,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private bool Fits(SourceNode node, int after) => this.Column + this.FlatWidth(node) + after <= Layout.Width;

    private int MemberWidth(SourceNode member) => LayoutText.Width(member.Name!) + 2 + this.FlatWidth(member);

    /// <summary>How many characters the value takes on one line, or too many when it may not stand on one or is wider than any.</summary>
    private int FlatWidth(SourceNode node)
    {
        if (!Layout.IsContainer(node))
        {
            return node.Kind == JsonValueKind.String ? LayoutText.Width(node.Text) : Literal(node).Length;
        }

        if (!this.widths.TryGetValue(node, out var width))
        {
            this.widths[node] = width = Layout.IsSpread(node) ? TooWide : this.FlatWidthOfChildren(node);
        }

        return width;
    }

    private int FlatWidthOfChildren(SourceNode node)
    {
        var isObject = node.Kind == JsonValueKind.Object;
        var width = isObject && node.Children.Count > 0 ? 4 : 2;
        for (var index = 0; index < node.Children.Count && width < TooWide; index++)
        {
            width += (index == 0 ? 0 : 2) + (isObject ? this.MemberWidth(node.Children[index]) : this.FlatWidth(node.Children[index]));
        }

        return Math.Min(width, TooWide);
    }
}
