using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Determinations.Rendering;

public sealed class ExplanationTextTests
{
    [Test]
    public void Every_condition_is_shown_with_its_truth_and_what_it_read() =>
        Golden.Compare("tests/data/determinations/explained.txt", ExplanationText.Write(Determined.Explained));

    [Test]
    public void Nothing_to_explain_is_no_text() => ExplanationText.Write([]).ShouldBeEmpty();

    [Test]
    public void Each_explanation_names_its_pack_when_there_are_several() =>
        Golden.Compare("tests/data/determinations/explained-by-several-packs.txt", ExplanationText.Write(Determined.ExplainedBySeveralPacks));
}
