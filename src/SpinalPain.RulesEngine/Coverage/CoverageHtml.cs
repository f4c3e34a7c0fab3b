using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>
/// Coverage as one page that asks nothing of the network. Every mark is a word with a sign, so that it can be read without color, on
/// paper and aloud.
/// </summary>
public static class CoverageHtml
{
    private const string Style = """
        :root { color-scheme: light dark; --line: #888; --weak: #555; --bad: #a00; --back: #fff; --text: #111; }
        @media (prefers-color-scheme: dark) { :root { --line: #888; --weak: #bbb; --bad: #ff9a9a; --back: #111; --text: #eee; } }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem; background: var(--back); color: var(--text); }
        a { color: inherit; }
        nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none; padding: 0; }
        table { border-collapse: collapse; }
        th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
        td.n { text-align: right; font-variant-numeric: tabular-nums; }
        .wide { overflow-x: auto; }
        .place, .why, .cases { color: var(--weak); font-size: .875rem; overflow-wrap: anywhere; }
        .missing { color: var(--bad); font-weight: bold; text-decoration: underline; }
        .marks > span { white-space: nowrap; }
        li, td, h3, h4 { overflow-wrap: anywhere; }
        ol.tree, ol.tree ol { list-style: none; margin: 0; padding-left: 1.25rem; border-left: 1px solid var(--line); }
        ol.tree li { margin: .25rem 0; }
        details > summary { cursor: pointer; }
        @media (max-width: 40rem) {
          .stacks thead { position: absolute; clip-path: inset(50%); }
          .stacks tr { display: block; border: 1px solid var(--line); margin-bottom: .5rem; }
          .stacks th, .stacks td { display: block; border: 0; }
        }
        @media print { body { max-width: none; } details { break-inside: avoid; } }
        """;

    /// <summary>The page.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <returns>The HTML; it ends with a line break.</returns>
    public static string Write(PackCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var title = $"Coverage of {HtmlText.Escape(coverage.Pack.Id)} {HtmlText.Escape(coverage.Pack.Version)}";
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <header>
            <h1>{title}</h1>
            <p>{coverage.Cases} cases. Pack content SHA-256 <span class="place">{HtmlText.Escape(coverage.Pack.Sha256)}</span>.</p>
            <p>Marks: ✓ a case shows it; <span class="missing">✗ no case shows it</span>; – it cannot be, and does not count.</p>
            </header>
            <nav aria-label="Parts of this page"><ul>
            <li><a href="#summary">Summary</a></li><li><a href="#missing">Not covered</a></li><li><a href="#criteria">Criteria</a></li><li><a href="#conditions">Conditions</a></li><li><a href="#thresholds">Thresholds</a></li><li><a href="#items">Items</a></li>
            </ul></nav>
            <main>

            """);
        AppendSummary(page, coverage);
        AppendMissing(page, coverage);
        AppendTable(page, coverage, CoverageKind.Criteria, "Criteria");
        new ConditionTreeHtml(page).Append(coverage);
        AppendTable(page, coverage, CoverageKind.Thresholds, "Thresholds");
        AppendTable(page, coverage, CoverageKind.Items, "Items");
        page.Append("</main>\n</body>\n</html>\n");
        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>A state as a mark with its word.</summary>
    internal static string Mark(CoverageState state)
    {
        var word = HtmlText.Escape(state.InWords());
        return state.IsSeen ? $"<span title=\"{state.CaseCount.ToString(CultureInfo.InvariantCulture)} cases\">✓ {word}</span>"
            : state.IsPossible ? $"<span class=\"missing\">✗ {word}</span>"
            : $"<span>– {word}</span>";
    }

    /// <summary>The cases behind a subject, and why it can never be what it cannot, folded away.</summary>
    internal static string Details(CoverageSubject subject)
    {
        var lines = subject.States.Select(state => state.IsSeen
            ? $"<li>{HtmlText.Escape(state.InWords())}: {string.Join("; ", state.Cases.Select(HtmlText.Escape))}{(state.CaseCount > state.Cases.Length ? $"; and {(state.CaseCount - state.Cases.Length).ToString(CultureInfo.InvariantCulture)} more" : string.Empty)}</li>"
            : state.IsPossible ? $"<li>{HtmlText.Escape(state.InWords())}: no case</li>"
            : $"<li>never {HtmlText.Escape(state.InWords())}: {HtmlText.Escape(state.ImpossibleBecause!)}</li>");
        return $"<details class=\"cases\"><summary>Cases</summary><ul>{string.Concat(lines)}</ul></details>";
    }

    private static void AppendSummary(StringBuilder page, PackCoverage coverage)
    {
        page.Append("<section aria-labelledby=\"summary\">\n<h2 id=\"summary\">Summary</h2>\n<table>\n<thead><tr><th scope=\"col\">Kind</th><th scope=\"col\">Seen</th><th scope=\"col\">Possible</th><th scope=\"col\">Percent</th></tr></thead>\n<tbody>\n");
        foreach (var summary in coverage.Summaries)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><a href=\"#{summary.Kind.InWords()}\">{summary.Kind.InWords()}</a></th><td class=\"n\">{summary.Seen}</td><td class=\"n\">{summary.Possible}</td><td class=\"n\">{CoverageWords.InWords(summary.Percent)}</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n</section>\n");
    }

    private static void AppendMissing(StringBuilder page, PackCoverage coverage)
    {
        page.Append("<section aria-labelledby=\"missing\">\n<h2 id=\"missing\">Not covered</h2>\n");
        var missing = coverage.Missing.ToList();
        if (missing.Count == 0)
        {
            page.Append("<p>Nothing is missing.</p>\n");
        }
        else
        {
            page.Append("<ul>\n");
            foreach (var (subject, state) in missing)
            {
                page.Append(CultureInfo.InvariantCulture, $"<li>{HtmlText.Escape(CoverageWords.Short(subject, state))}{Place(subject)}</li>\n");
            }

            page.Append("</ul>\n");
        }

        page.Append("</section>\n");
    }

    private static void AppendTable(StringBuilder page, PackCoverage coverage, CoverageKind kind, string heading)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{kind.InWords()}\">\n<h2 id=\"{kind.InWords()}\">{heading}</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table of {kind.InWords()}\">\n<table class=\"stacks\">\n<thead><tr><th scope=\"col\">Id</th><th scope=\"col\">Shown</th><th scope=\"col\">What it says</th></tr></thead>\n<tbody>\n");
        foreach (var subject in coverage.Of(kind))
        {
            var covering = subject.CoveredBy.IsEmpty ? string.Empty : $"<div class=\"place\">Covered by {string.Join(", ", subject.CoveredBy.Select(HtmlText.Escape))}</div>";
            var from = subject.From is { } date ? $"<div class=\"place\">In force from {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</div>" : string.Empty;
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlText.Escape(subject.Id)}</th><td>{string.Join("<br>", subject.States.Select(Mark))}</td><td>{HtmlText.Escape(subject.Text)}{covering}{from}{Place(subject)}{Places(subject)}{Details(subject)}</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private static string Places(CoverageSubject subject) => string.Concat(subject.Places.Select(place =>
        $"<div>{HtmlText.Escape(place.Text)} <span class=\"marks\">({string.Join(", ", place.States.Select(Mark))})</span>{Place(place)}</div>"));

    private static string Place(CoverageSubject subject) => subject.Location is { } location ? $"<div class=\"place\">{HtmlText.Escape(location.ToString())}</div>" : string.Empty;
}
