using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Vocabulary;

public sealed class TextFormatsTests
{
    [TestCase(TextFormat.ProcedureCode, "62323", "0275T", "1234F", "G0260", "00000", ExpectedResult = true)]
    [TestCase(TextFormat.Modifier, "RT", "50", "X1", "1X", ExpectedResult = true)]
    [TestCase(TextFormat.State, "KY", "OH", ExpectedResult = true)]
    [TestCase(TextFormat.LowerCase, "methylprednisolone", "platelet-rich plasma", "µ", ExpectedResult = true)]
    [TestCase(TextFormat.SpinalLevel, "C0-C1", "C1-C2", "C7-T1", "T12-L1", "L4-L5", "L5-S1", "S4-S5", ExpectedResult = true)]
    [TestCase(TextFormat.Any, "", "anything", ExpectedResult = true)]
    public bool A_text_of_the_right_form_matches(TextFormat format, params string[] texts) => texts.All(text => TextFormats.Matches(format, text));

    [TestCase(TextFormat.ProcedureCode, "", "6232", "623233", "6232f", "g0260", "GG260", "G026A", "6A323", "62 23", "6232\u0663", ExpectedResult = false)]
    [TestCase(TextFormat.Modifier, "", "R", "RTL", "rt", "R-", " R", ExpectedResult = false)]
    [TestCase(TextFormat.State, "", "K", "KYY", "ky", "K1", "\u00C9A", ExpectedResult = false)]
    [TestCase(TextFormat.SpinalLevel, "", "C0", "C1", "L4", "S5", "C8", "T0", "T13", "L6", "S0", "S6", "L", "l4", "L04", "X1", ExpectedResult = false)]
    [TestCase(TextFormat.SpinalLevel, "L4-5", "L4-L4", "L5-L4", "L4-S1", "C0-C2", "C7-L1", "L4/L5", "L4 - L5", "L4-L5-S1", ExpectedResult = false)]
    [TestCase(TextFormat.LowerCase, "Saline", "PRP", ExpectedResult = false)]
    public bool A_text_of_another_form_does_not_match(TextFormat format, params string[] texts) => texts.Any(text => TextFormats.Matches(format, text));

    [Test]
    public void There_are_29_vertebrae_28_pairs_and_the_occiput()
    {
        string[] vertebrae = [.. from region in "CTLS" from number in Enumerable.Range(0, 14) select $"{region}{number}"];

        vertebrae.Count(vertebra => TextFormats.Matches(TextFormat.SpinalLevel, vertebra)).ShouldBe(0);
        (from upper in vertebrae from lower in vertebrae where TextFormats.Matches(TextFormat.SpinalLevel, $"{upper}-{lower}") select 1).Count().ShouldBe(29);
    }
}
