using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Determinations.Rendering;

public sealed class DeterminationWordsTests
{
    [Test]
    public void Every_value_has_words_of_its_own()
    {
        Enum.GetValues<CoverageOutcome>().Select(value => value.InWords()).ShouldBeUnique();
        Enum.GetValues<CoverageOutcome>().Select(value => value.Meaning()).ShouldBeUnique();
        Enum.GetValues<CriterionStatus>().Select(value => value.InWords()).ShouldBeUnique();
        Enum.GetValues<Consequence>().Select(value => value.InWords()).ShouldBeUnique();
        Enum.GetValues<ReviewStage>().Select(value => value.InWords()).ShouldBeUnique();
        Enum.GetValues<Truth>().Select(value => value.InWords()).ShouldBeUnique();
    }

    [Test]
    public void A_value_that_does_not_exist_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ((CoverageOutcome)9).InWords());
        Should.Throw<ArgumentOutOfRangeException>(() => ((CoverageOutcome)9).Meaning());
        Should.Throw<ArgumentOutOfRangeException>(() => ((CriterionStatus)9).InWords());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Consequence)9).InWords());
        Should.Throw<ArgumentOutOfRangeException>(() => ((ReviewStage)9).InWords());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Truth)9).InWords());
    }

    [TestCase("4", "weeks", "4 weeks")]
    [TestCase("1", "weeks", "1 week")]
    [TestCase("1.00", "months", "1 month")]
    [TestCase("0", "days", "0 days")]
    [TestCase("50.0", "percent", "50 percent")]
    [TestCase("12.50", "percent", "12.5 percent")]
    [TestCase("2", "count", "2")]
    [TestCase("1", "points", "1 point")]
    [TestCase("1", "kg/m2", "1 kg/m2")]
    public void A_threshold_reads_as_a_person_would_say_it(string value, string unit, string words) =>
        new ParameterReading("id", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), unit, new DateOnly(2024, 1, 1), "source").InWords().ShouldBe(words);

    [TestCase(0, null)]
    [TestCase(1, "line.f0 = 0")]
    [TestCase(6, "line.f0 = 0; line.f1 = 1; line.f2 = 2; line.f3 = 3; line.f4 = 4; line.f5 = 5")]
    [TestCase(8, "line.f0 = 0; line.f1 = 1; line.f2 = 2; line.f3 = 3; line.f4 = 4; line.f5 = 5; and 2 more")]
    public void The_facts_behind_what_is_settled_stand_on_one_line(int count, string? words)
    {
        var list = new Evidence("episode.documents", "/documents", "3 entries", null);
        var facts = Enumerable.Range(0, count).Select(number => new Evidence($"line.f{number}", $"/lines/0/f{number}", $"{number}", null));
        var criterion = Determined.EveryKind.Lines[0].Criteria[0] with { Evidence = [list, .. facts] };

        criterion.SettledFacts().ShouldBe(words);
    }

    [TestCase("plain", "plain")]
    [TestCase("a\tb\nc\rd", "a b c d")]
    [TestCase("\u001b]0;title\u0007", "\\u001B]0;title\\u0007")]
    [TestCase("\u009b31m", "\\u009B31m")]
    [TestCase("\u202eabc\u2066", "\\u202Eabc\\u2066")]
    [TestCase("😀", "😀")]
    public void A_text_on_one_line_has_no_power_over_a_terminal(string text, string safe) => PlainText.OneLine(text).ShouldBe(safe);

    [Test]
    public void Halves_of_characters_become_visible()
    {
        PlainText.OneLine("a\ud83d").ShouldBe("a\\uD83D");
        PlainText.OneLine("\ude00\ud83db").ShouldBe("\\uDE00\\uD83Db");
    }
}
