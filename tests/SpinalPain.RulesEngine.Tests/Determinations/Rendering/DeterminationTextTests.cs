using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Determinations.Rendering;

public sealed class DeterminationTextTests
{
    [Test]
    public void Every_kind_of_content_is_shown() => Golden.Compare("tests/data/determinations/every-kind.txt", DeterminationText.Write(Determined.EveryKind));

    [Test]
    public void Each_line_names_its_pack_when_there_are_several() => Golden.Compare("tests/data/determinations/several-packs.txt", DeterminationText.Write(Determined.SeveralPacks));

    [Test]
    public void A_determination_without_gaps_says_so() => Golden.Compare("tests/data/determinations/covered.txt", DeterminationText.Write(Determined.Covered));

    [Test]
    public void The_outcome_comes_first_in_plain_words() =>
        DeterminationText.Write(Determined.EveryKind).ShouldStartWith("NOT COVERED: The record shows that a criterion of the policy is not met.\n");

    [Test]
    public void A_determination_without_lines_has_no_date()
    {
        var undated = Determined.Covered with { AsOf = null };

        DeterminationText.Write(undated).ShouldContain("\nEpisode covered, prior authorization\n");
        DeterminationMarkdown.Write(undated).ShouldNotContain("As of");
        DeterminationJson.Write(undated).ShouldContain("\n  \"asOf\": null,\n");
    }

    [Test]
    public void No_text_of_an_episode_can_steer_a_terminal_or_begin_a_line()
    {
        var text = DeterminationText.Write(Determined.HostileTexts);

        text.ShouldContain("\\u001B[31m  next \\u202E \\uD800");
        text.Where(character => char.IsControl(character) && character != '\n').ShouldBeEmpty();
        text.Split('\n').ShouldNotContain(line => line.StartsWith("next", StringComparison.Ordinal));
    }
}
