using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>
/// Writes a pack as Markdown for people who do not read JSON: its policies, criteria and conditions in English sentences, its thresholds, code
/// lists, readings and sources, and the way from each item of the source text to criteria and cases.
/// </summary>
public static class PackMarkdown
{
    /// <summary>A pack as GitHub-flavored Markdown, for those who do not have its cases: the page says nothing of cases.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>Lines that each end with "\n".</returns>
    public static string Write(CheckedPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return MarkdownPage.Write(ProsePageBuilder.Build(pack, cases: null));
    }

    /// <summary>A pack as GitHub-flavored Markdown. The same pack and cases always give the same text.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="cases">Its cases; an empty set when it has none.</param>
    /// <returns>Lines that each end with "\n".</returns>
    public static string Write(CheckedPack pack, CaseSet cases)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(cases);
        return MarkdownPage.Write(ProsePageBuilder.Build(pack, cases));
    }
}
