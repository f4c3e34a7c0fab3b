using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>
/// Writes a pack as one HTML page for people who do not read JSON: the content of <see cref="PackMarkdown"/> with a table of contents and a
/// search. The page asks for nothing from anywhere, works without JavaScript, on paper and on a phone.
/// </summary>
public static class PackHtml
{
    /// <summary>A pack as an HTML page, for those who do not have its cases: the page says nothing of cases.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The page, with its style sheet and its script in it; lines end with "\n".</returns>
    public static string Write(CheckedPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return HtmlPage.Write(ProsePageBuilder.Build(pack, cases: null), pack.Manifest);
    }

    /// <summary>A pack as an HTML page. The same pack and cases always give the same text.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="cases">Its cases; an empty set when it has none.</param>
    /// <returns>The page, with its style sheet and its script in it; lines end with "\n".</returns>
    public static string Write(CheckedPack pack, CaseSet cases)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(cases);
        return HtmlPage.Write(ProsePageBuilder.Build(pack, cases), pack.Manifest);
    }
}
