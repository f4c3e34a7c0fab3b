using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>Writes a page as HTML. Everything that comes from the pack is escaped; style and script are the only ones that the page lets run.</summary>
internal sealed class HtmlPage
{
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");

    private readonly StringBuilder html = new();

    private HtmlPage()
    {
    }

    public static string Write(ProsePage page, PackManifest manifest)
    {
        var writer = new HtmlPage();
        writer.Head(page, manifest);
        writer.Contents(page);
        writer.Main(page);
        writer.html.Append(CultureInfo.InvariantCulture, $"<script>{Script}</script>\n</body>\n</html>\n");
        return writer.html.ToString();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("prose/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The digest by which a content security policy knows a style sheet or a script.</summary>
    private static string Digest(string content) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content))) + "'";

    private static string Inline(ProseText text) => string.Concat(text.Spans.Select(Inline));

    private static string Inline(ProseSpan span)
    {
        var words = HtmlText.Escape(span.Text);
        return span.Kind switch
        {
            ProseSpanKind.Link => $"<a href=\"#{HtmlText.Escape(span.Target!)}\">{words}</a>",
            ProseSpanKind.Code => $"<code>{words}</code>",
            ProseSpanKind.Strong => $"<strong>{words}</strong>",
            _ => words,
        };
    }

    private static string Sentence(ProseNode node, ProseText words) => Inline(words) + (node.Children.IsEmpty ? "." : ":") + Marks(node.Marks);

    private static string Marks(ImmutableArray<string> marks) => marks.IsEmpty
        ? string.Empty
        : $" <span class=\"marks\">{string.Join(" ", marks.Distinct(StringComparer.Ordinal).Select(mark => $"<code>{Breakable(mark)}</code>"))}</span>";

    /// <summary>A path that a narrow screen can break where a person would.</summary>
    private static string Breakable(string path) => HtmlText.Escape(path).Replace(".", ".<wbr>", StringComparison.Ordinal);

    private void Head(ProsePage page, PackManifest manifest) => this.html.Append(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src {Digest(Style)}; script-src {Digest(Script)}; base-uri 'none'; form-action 'none'">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="data:,">
        <title>{HtmlText.Escape(page.Title)} {HtmlText.Escape(manifest.Version)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the policy</a>
        <header>
        <h1>{HtmlText.Escape(page.Title)}</h1>
        <p>{Inline(page.Lead)}</p>
        </header>

        """).ReplaceLineEndings("\n"));

    private void Contents(ProsePage page)
    {
        this.html.Append("""
            <div class="side">
            <search id="search" hidden>
            <label for="query">Search this page</label>
            <input id="query" type="search" autocomplete="off" spellcheck="false" aria-describedby="hint">
            <p id="hint" class="hint">Criteria, items, thresholds, codes, facts. Press / to search, Escape to clear.</p>
            <p id="count" role="status"></p>
            <ul id="results"></ul>
            </search>
            <nav aria-label="Contents">
            <ul>

            """.ReplaceLineEndings("\n"));
        foreach (var section in page.Sections)
        {
            this.html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{section.Id}\">{HtmlText.Escape(section.Heading)}</a>");
            if (section.Blocks.OfType<ProseSection>().ToList() is { Count: > 0 } entries)
            {
                this.html.Append(CultureInfo.InvariantCulture, $"\n<details>\n<summary>All {entries.Count}<span class=\"hidden\"> of {HtmlText.Escape(section.Heading)}</span></summary>\n<ul>\n");
                foreach (var entry in entries)
                {
                    this.html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{HtmlText.Escape(entry.Id)}\">{HtmlText.Escape(entry.Heading)}</a></li>\n");
                }

                this.html.Append("</ul>\n</details>\n");
            }

            this.html.Append("</li>\n");
        }

        this.html.Append("</ul>\n</nav>\n</div>\n");
    }

    private void Main(ProsePage page)
    {
        this.html.Append("<main id=\"main\" tabindex=\"-1\">\n");
        this.Facts(page.About);
        foreach (var section in page.Sections)
        {
            this.html.Append(CultureInfo.InvariantCulture, $"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-heading\">\n<h2 id=\"{section.Id}-heading\">{HtmlText.Escape(section.Heading)}</h2>\n");
            foreach (var block in section.Blocks)
            {
                this.Block(block);
            }

            this.html.Append("</section>\n");
        }

        this.html.Append("</main>\n");
    }

    private void Entry(ProseSection section)
    {
        var id = HtmlText.Escape(section.Id);
        this.html.Append(CultureInfo.InvariantCulture, $"<article id=\"{id}\" data-entry=\"{section.Kind}\" tabindex=\"-1\" aria-labelledby=\"{id}-heading\">\n");
        this.html.Append(CultureInfo.InvariantCulture, $"<h3 id=\"{id}-heading\">{HtmlText.Escape(section.Heading)}</h3>\n");
        if (section.Name is { } name)
        {
            this.html.Append(CultureInfo.InvariantCulture, $"<p class=\"name\"><code>{Breakable(name)}</code></p>\n");
        }

        foreach (var block in section.Blocks)
        {
            this.Block(block);
        }

        this.html.Append("</article>\n");
    }

    private void Block(ProseBlock block)
    {
        switch (block)
        {
            case ProseSection entry:
                this.Entry(entry);
                break;
            case ProseParagraph paragraph:
                this.html.Append(CultureInfo.InvariantCulture, $"<p>{Inline(paragraph.Text)}</p>\n");
                break;
            case ProseCondition condition:
                this.html.Append(CultureInfo.InvariantCulture, $"<div class=\"condition\">\n<p><strong>{HtmlText.Escape(condition.Lead)}</strong> {Sentence(condition.Node, condition.Beginning)}</p>\n");
                this.Under(condition.Node);
                this.html.Append("</div>\n");
                break;
            case ProseFacts facts:
                this.Facts(facts);
                break;
            case ProseList list:
                this.html.Append("<ul>\n").AppendJoin('\n', list.Items.Select(item => $"<li>{Inline(item)}</li>")).Append("\n</ul>\n");
                break;
            case ProseTable table:
                this.Table(table);
                break;
            case ProseDetails details:
                this.html.Append(CultureInfo.InvariantCulture, $"<details id=\"{HtmlText.Escape(details.Id)}\">\n<summary>{HtmlText.Escape(details.Summary)}</summary>\n");
                foreach (var inner in details.Blocks)
                {
                    this.Block(inner);
                }

                this.html.Append("</details>\n");
                break;
        }
    }

    private void Facts(ProseFacts facts)
    {
        this.html.Append("<dl>\n");
        foreach (var (label, text) in facts.Facts)
        {
            this.html.Append(CultureInfo.InvariantCulture, $"<div><dt>{HtmlText.Escape(label)}</dt><dd>{Inline(text)}</dd></div>\n");
        }

        this.html.Append("</dl>\n");
    }

    private void Under(ProseNode node)
    {
        if (!node.Children.IsEmpty)
        {
            var list = node.IsOrdered ? "ol" : "ul";
            this.html.Append(CultureInfo.InvariantCulture, $"<{list}>\n");
            foreach (var child in node.Children)
            {
                this.html.Append("<li>").Append(Sentence(child, child.Text.Capitalized()));
                this.Under(child);
                this.html.Append("</li>\n");
            }

            this.html.Append(CultureInfo.InvariantCulture, $"</{list}>\n");
        }

        if (node.Then is { } then)
        {
            this.html.Append(CultureInfo.InvariantCulture, $"<p>{Sentence(then, then.Text.Capitalized())}</p>\n");
            this.Under(then);
        }
    }

    /// <summary>A table that keeps its roles where the style sheet turns it into a list for a narrow screen.</summary>
    private void Table(ProseTable table)
    {
        this.html.Append(CultureInfo.InvariantCulture, $"<table role=\"table\">\n<caption>{HtmlText.Escape(table.Caption)}</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var header in table.Headers)
        {
            this.html.Append(CultureInfo.InvariantCulture, $"<th role=\"columnheader\" scope=\"col\">{HtmlText.Escape(header)}</th>");
        }

        this.html.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var row in table.Rows)
        {
            var entry = row.Id is { } id ? $" id=\"{HtmlText.Escape(id)}\" data-entry=\"{table.Kind}\" tabindex=\"-1\"" : string.Empty;
            this.html.Append(CultureInfo.InvariantCulture, $"<tr role=\"row\"{entry}>");
            for (var column = 0; column < row.Cells.Length; column++)
            {
                var label = HtmlText.Escape(table.Headers[column]);
                var cell = Inline(row.Cells[column]);
                this.html.Append(column == 0
                    ? $"<th role=\"rowheader\" scope=\"row\" data-label=\"{label}\">{cell}</th>"
                    : $"<td role=\"cell\" data-label=\"{label}\"><div>{cell}</div></td>");
            }

            this.html.Append("</tr>\n");
        }

        this.html.Append("</tbody>\n</table>\n");
    }
}
