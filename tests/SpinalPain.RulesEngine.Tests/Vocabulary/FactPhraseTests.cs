using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Vocabulary;

/// <summary>Every fact reads well inside a sentence, so that a new one cannot be forgotten.</summary>
public sealed class FactPhraseTests
{
    private static IEnumerable<TestCaseData> Facts() =>
        from type in FactVocabulary.All
        from fact in type.Facts
        select new TestCaseData(fact).SetArgDisplayNames($"{type.Name}.{fact.Name}");

    [TestCaseSource(nameof(Facts))]
    public void A_fact_has_words_of_its_own(Fact fact)
    {
        var phrase = fact.Phrase.ShouldNotBeNull();

        if (fact.Kind == FactKind.Boolean)
        {
            phrase.Says.ShouldNotBeNull();
            phrase.Denies.ShouldNotBeNull();
            phrase.Denies.ShouldNotBe(phrase.Says);
            return;
        }

        phrase.Noun.ShouldNotBeNull();
        (phrase.Noun == "{0}" || phrase.Noun.StartsWith("the ", StringComparison.Ordinal) || phrase.Noun.StartsWith("what ", StringComparison.Ordinal)).ShouldBeTrue(phrase.Noun);
        (phrase.Element is not null).ShouldBe(fact.IsList, "one element of a list has a noun, and of nothing else");
    }

    [TestCaseSource(nameof(Facts))]
    public void A_statement_says_something_and_can_be_denied(Fact fact)
    {
        var (noun, says, denies) = (fact.Phrase!.Noun, fact.Phrase.Says, fact.Phrase.Denies);
        if (fact.Kind == FactKind.Boolean || says is null)
        {
            return;
        }

        (says.Contains("{1}", StringComparison.Ordinal) || says.Contains("{a}", StringComparison.Ordinal)).ShouldBeTrue(says);
        (denies is not null || fact.Kind == FactKind.Date || says.Contains(" is ", StringComparison.Ordinal) || says.Contains(" was ", StringComparison.Ordinal)).ShouldBeTrue(says);
        noun!.ShouldNotContain("{1}");
    }

    [TestCaseSource(nameof(Facts))]
    public void Its_words_are_separate_words(Fact fact)
    {
        foreach (var word in fact.Codes)
        {
            CodePhrases.Of(fact.CodeType!, word, withArticle: true).ShouldNotMatch("[a-z][A-Z]|^$");
        }
    }

    [TestCase("followUp", "follow up")]
    [TestCase("earlierInjections", "earlier injections")]
    [TestCase("icd10", "icd10")]
    public void A_name_in_camel_case_comes_apart(string name, string words) => CodePhrases.Apart(name).ShouldBe(words);
}
