using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>The conditions of each file as trees.</summary>
internal sealed class ConditionTreeHtml(StringBuilder page)
{
    public void Append(PackCoverage coverage)
    {
        page.Append("<section aria-labelledby=\"conditions\">\n<h2 id=\"conditions\">Conditions</h2>\n");
        foreach (var file in coverage.Conditions.GroupBy(subject => subject.Location!.File, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{HtmlText.Escape(file.Key)}</h3>\n");
            foreach (var owner in file.GroupBy(subject => (subject.Id, Part: subject.Part!)))
            {
                page.Append(CultureInfo.InvariantCulture, $"<h4>{HtmlText.Escape(owner.Key.Id)} <span class=\"place\">{HtmlText.Escape(owner.Key.Part)}</span></h4>\n");
                this.AppendTree([.. owner]);
            }
        }

        page.Append("</section>\n");
    }

    /// <summary>The subjects come each before those within it, with its depth.</summary>
    private void AppendTree(List<CoverageSubject> subjects)
    {
        page.Append("<ol class=\"tree\">\n");
        for (var index = 0; index < subjects.Count; index++)
        {
            var subject = subjects[index];
            page.Append(CultureInfo.InvariantCulture, $"<li>{HtmlText.Escape(subject.Text)} <span class=\"marks\">({string.Join(", ", subject.States.Select(CoverageHtml.Mark))})</span> <span class=\"place\">line {subject.Location!.Line}</span>{CoverageHtml.Details(subject)}");
            var next = index + 1 < subjects.Count ? subjects[index + 1].Depth : 0;
            if (next > subject.Depth)
            {
                page.Append("<ol>\n");
            }
            else
            {
                page.Append("</li>\n").Insert(page.Length, "</ol></li>\n", subject.Depth - next);
            }
        }

        page.Append("</ol>\n");
    }
}
