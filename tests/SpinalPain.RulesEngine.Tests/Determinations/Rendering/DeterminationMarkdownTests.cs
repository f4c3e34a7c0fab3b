using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Determinations.Rendering;

public sealed class DeterminationMarkdownTests
{
    [Test]
    public void Every_kind_of_content_is_shown() => Golden.Compare("tests/data/determinations/every-kind.md", DeterminationMarkdown.Write(Determined.EveryKind));

    [Test]
    public void Each_line_names_its_pack_when_there_are_several() => Golden.Compare("tests/data/determinations/several-packs.md", DeterminationMarkdown.Write(Determined.SeveralPacks));

    [Test]
    public void A_determination_without_gaps_says_so() => Golden.Compare("tests/data/determinations/covered.md", DeterminationMarkdown.Write(Determined.Covered));

    [Test]
    public void Hostile_texts_stay_text() => Golden.Compare("tests/data/determinations/hostile.md", DeterminationMarkdown.Write(Determined.HostileTexts));

    [TestCase("plain words, 50.5 percent", "plain words, 50.5 percent")]
    [TestCase("a_b *c* `d` [e](f) <g> |h| ~i~ &amp; $j$ k! \\", "a\\_b \\*c\\* \\`d\\` \\[e\\](f) \\<g\\> \\|h\\| \\~i\\~ \\&amp; \\$j\\$ k\\! \\\\")]
    [TestCase("# heading", "\\# heading")]
    [TestCase("   # heading", "\\# heading")]
    [TestCase("- item", "\\- item")]
    [TestCase("+ item", "\\+ item")]
    [TestCase("=== underline", "\\=== underline")]
    [TestCase("12. item", "12\\. item")]
    [TestCase("3) item", "3\\) item")]
    [TestCase("4.", "4\\.")]
    [TestCase("1.0.0", "1.0.0")]
    [TestCase("12 weeks.", "12 weeks.")]
    [TestCase("12", "12")]
    [TestCase("", "")]
    public void Text_is_escaped_where_it_would_mean_something(string text, string escaped) => MarkdownText.Escape(text).ShouldBe(escaped);

    [TestCase("line-1", "`line-1`")]
    [TestCase("a`b", "`` a`b ``")]
    [TestCase("``", "``` `` ```")]
    [TestCase("", "")]
    public void A_code_span_has_a_fence_that_its_text_cannot_close(string text, string code) => MarkdownText.Code(text).ShouldBe(code);
}
