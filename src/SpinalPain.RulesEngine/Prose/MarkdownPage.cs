using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>Writes a page as GitHub-flavored Markdown.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder text = new();

    // Two lists in a row would be one list to a reader of Markdown if they had the same bullet.
    private char bullet = '*';

    private MarkdownPage()
    {
    }

    public static string Write(ProsePage page)
    {
        var markdown = new MarkdownPage();
        markdown.Line($"# {MarkdownText.Escape(page.Title)}");
        markdown.Line();
        markdown.Line(Inline(page.Lead));
        markdown.Line();
        markdown.Facts(page.About);
        markdown.Line("## Contents");
        markdown.Line();
        foreach (var section in page.Sections)
        {
            markdown.Line($"- [{MarkdownText.Escape(section.Heading)}](#{section.Id})");
        }

        markdown.Line();
        foreach (var section in page.Sections)
        {
            markdown.Section(section, level: 2);
        }

        return markdown.text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Inline(ProseText text) => string.Concat(text.Spans.Select(Inline));

    private static string Inline(ProseSpan span) => span.Kind switch
    {
        ProseSpanKind.Link => $"[{Words(span.Text)}](#{span.Target})",
        ProseSpanKind.Code => MarkdownText.Code(span.Text),
        ProseSpanKind.Strong => $"**{Words(span.Text)}**",
        _ => Words(span.Text),
    };

    /// <summary>Words with the spaces around them, which belong to the sentence.</summary>
    private static string Words(string text)
    {
        var start = text.Length - text.TrimStart(' ').Length;
        var end = text.TrimEnd(' ').Length;
        return start >= end ? new string(' ', text.Length) : text[..start] + MarkdownText.Escape(text[start..end]) + text[end..];
    }

    private static string Marks(ImmutableArray<string> marks) => marks.IsEmpty ? string.Empty : $" <sub>{string.Join(" ", marks.Distinct(StringComparer.Ordinal).Select(MarkdownText.Code))}</sub>";

    private static string Anchor(string? id) => id is null ? string.Empty : $"<a id=\"{id}\"></a>";

    private void Line(string line = "") => this.text.Append(line).Append('\n');

    private void Section(ProseSection section, int level)
    {
        this.Line(Anchor(section.Id));
        this.Line();
        this.Line($"{new string('#', level)} {MarkdownText.Escape(section.Heading)}");
        this.Line();
        if (section.Name is { } name)
        {
            this.Line(MarkdownText.Code(name));
            this.Line();
        }

        foreach (var block in section.Blocks)
        {
            this.Block(block, level);
        }
    }

    private void Block(ProseBlock block, int level)
    {
        switch (block)
        {
            case ProseSection section:
                this.Section(section, level + 1);
                break;
            case ProseParagraph paragraph:
                this.Line(Inline(paragraph.Text));
                this.Line();
                break;
            case ProseCondition condition:
                this.Condition(condition);
                break;
            case ProseFacts facts:
                this.Facts(facts);
                break;
            case ProseList list:
                this.NextBullet();
                foreach (var item in list.Items)
                {
                    this.Line($"{this.bullet} {Inline(item)}");
                }

                this.Line();
                break;
            case ProseTable table:
                this.Table(table);
                break;
            case ProseDetails details:
                this.Line($"{Anchor(details.Id)}\n\n<details>\n<summary>{HtmlText.Escape(details.Summary)}</summary>");
                this.Line();
                foreach (var inner in details.Blocks)
                {
                    this.Block(inner, level);
                }

                this.Line("</details>");
                this.Line();
                break;
        }
    }

    private void Facts(ProseFacts facts)
    {
        this.NextBullet();
        foreach (var (label, text) in facts.Facts)
        {
            this.Line($"{this.bullet} **{MarkdownText.Escape(label)}**: {Inline(text)}");
        }

        this.Line();
    }

    private void NextBullet() => this.bullet = this.bullet == '-' ? '*' : '-';

    private void Condition(ProseCondition condition)
    {
        this.NextBullet();
        this.Line($"**{MarkdownText.Escape(condition.Lead)}** {Sentence(condition.Node, condition.Beginning)}");
        this.Under(condition.Node, indent: 0);
        this.Line();
    }

    private void Under(ProseNode node, int indent)
    {
        if (!node.Children.IsEmpty)
        {
            if (indent == 0)
            {
                this.Line();
            }

            var number = 0;
            foreach (var child in node.Children)
            {
                var marker = node.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{++number}. ") : $"{this.bullet} ";
                this.Line(new string(' ', indent) + marker + Sentence(child, child.Text.Capitalized()));
                this.Under(child, indent + marker.Length);
            }
        }

        if (node.Then is { } then)
        {
            this.Line();
            this.Line(new string(' ', indent) + Sentence(then, then.Text.Capitalized()));
            this.Under(then, indent);
        }
    }

    private static string Sentence(ProseNode node, ProseText words) => Inline(words) + (node.Children.IsEmpty ? "." : ":") + Marks(node.Marks);

    private void Table(ProseTable table)
    {
        this.Line($"| {string.Join(" | ", table.Headers.Select(MarkdownText.Escape))} |");
        this.Line($"|{string.Concat(table.Headers.Select(_ => "---|"))}");
        foreach (var row in table.Rows)
        {
            this.Line($"| {Anchor(row.Id)}{string.Join(" | ", row.Cells.Select(Inline))} |");
        }

        this.Line();
    }
}
