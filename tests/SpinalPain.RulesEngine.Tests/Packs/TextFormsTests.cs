using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests.Packs;

public sealed class TextFormsTests
{
    [TestCase("0.0.4")]
    [TestCase("1.2.3")]
    [TestCase("10.20.30")]
    [TestCase("1.1.2-prerelease+meta")]
    [TestCase("1.0.0-alpha.beta.1")]
    [TestCase("1.0.0-0A.is.legal")]
    [TestCase("1.0.0+0.build.1-rc.10000aaa-kk-0.1")]
    [TestCase("2.0.0-rc.1+build.123")]
    [TestCase("1.2.3----RC-SNAPSHOT.12.9.1--.12")]
    [TestCase("99999999999999999999999.999999999999999999.99999999999999999")]
    public void Semantic_versions_are_known(string text) => TextForms.IsSemanticVersion(text).ShouldBeTrue();

    [TestCase("1")]
    [TestCase("1.2")]
    [TestCase("1.2.3-0123")]
    [TestCase("1.2.3-0123.0123")]
    [TestCase("1.1.2+.123")]
    [TestCase("+invalid")]
    [TestCase("-invalid")]
    [TestCase("1.0.0-alpha_beta")]
    [TestCase("1.0.0-alpha..")]
    [TestCase("01.1.1")]
    [TestCase("1.01.1")]
    [TestCase("1.2.3.DEV")]
    [TestCase("1.1.2+build+more")]
    [TestCase("v1.2.3")]
    [TestCase("1.2.3-")]
    [TestCase("1.2.3+")]
    [TestCase("١.2.3")]
    public void Other_texts_are_no_semantic_versions(string text) => TextForms.IsSemanticVersion(text).ShouldBeFalse();

    [TestCase("a", true)]
    [TestCase("RF-3", true)]
    [TestCase("rfa.session_limit", true)]
    [TestCase("", false)]
    [TestCase("3RF", false)]
    [TestCase("a b", false)]
    [TestCase("é", false)]
    [TestCase("a\n", false)]
    public void Ids_begin_with_a_letter(string text, bool expected) => TextForms.IsId(text).ShouldBe(expected);

    [Test]
    public void Ids_have_at_most_a_hundred_characters()
    {
        TextForms.IsId(new string('a', 100)).ShouldBeTrue();
        TextForms.IsId(new string('a', 101)).ShouldBeFalse();
    }

    [TestCase("line.region", true)]
    [TestCase("code", true)]
    [TestCase("line.", false)]
    [TestCase(".line", false)]
    [TestCase("line..region", false)]
    [TestCase("line.2nd", false)]
    [TestCase("line.a-b", false)]
    [TestCase("", false)]
    public void Paths_are_names_with_points_between(string text, bool expected) => TextForms.IsPath(text).ShouldBe(expected);

    [TestCase("1900-01-01", true)]
    [TestCase("2200-12-31", true)]
    [TestCase("2024-02-29", true)]
    [TestCase("2023-02-29", false)]
    [TestCase("1899-12-31", false)]
    [TestCase("2201-01-01", false)]
    [TestCase("2024-1-1", false)]
    [TestCase(" 2024-01-01", false)]
    public void Dates_are_days_of_the_calendar(string text, bool expected) => TextForms.TryDate(text, out _).ShouldBe(expected);

    [TestCase("0", true)]
    [TestCase("-1.5", true)]
    [TestCase("1e2", true)]
    [TestCase("1000000000", true)]
    [TestCase("123456.123456789", true)]
    [TestCase("1000000001", false)]
    [TestCase("1e10", false)]
    [TestCase("1e-300", false)]
    [TestCase("1e99999999999", false)]
    [TestCase("0.1234567891", false)]
    [TestCase("1.234567890123456", false)]
    public void Numbers_are_within_bounds(string text, bool expected) => NumberForm.TryRead(text, out _).ShouldBe(expected);
}
