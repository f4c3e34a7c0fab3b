using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Vocabulary;

public sealed class VocabularyMarkdownTests
{
    [Test]
    public void The_page_of_the_vocabulary_is_up_to_date() => Golden.Compare("docs/vocabulary.md", VocabularyMarkdown.Write());

    [Test]
    public void Every_fact_and_every_word_is_on_the_page()
    {
        var page = VocabularyMarkdown.Write();
        foreach (var fact in FactVocabulary.All.SelectMany(type => type.Facts))
        {
            page.ShouldContain($".{fact.Name}` | ");
            fact.Codes.ShouldAllBe(word => page.Contains($"`{word}`", StringComparison.Ordinal));
        }
    }
}
