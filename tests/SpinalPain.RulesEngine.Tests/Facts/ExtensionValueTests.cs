using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Facts;

public sealed class ExtensionValueTests
{
    [Test]
    public void A_boolean_is_a_boolean_only()
    {
        var value = new ExtensionValue(false);

        (value.Kind, value.Boolean, value.Number, value.Text, value.Date).ShouldBe((ExtensionKind.Boolean, (bool?)false, null, null, null));
    }

    [Test]
    public void A_number_is_a_number_only()
    {
        var value = new ExtensionValue(0m);

        (value.Kind, value.Boolean, value.Number, value.Text, value.Date).ShouldBe((ExtensionKind.Number, null, (decimal?)0m, null, null));
    }

    [Test]
    public void A_text_is_a_text_only()
    {
        var value = new ExtensionValue("true");

        (value.Kind, value.Boolean, value.Number, value.Text, value.Date).ShouldBe((ExtensionKind.Text, null, null, "true", null));
    }

    [Test]
    public void A_date_is_a_text_too()
    {
        var value = new ExtensionValue(new DateOnly(2024, 2, 29));

        (value.Kind, value.Text, value.Date).ShouldBe((ExtensionKind.Text, "2024-02-29", (DateOnly?)new DateOnly(2024, 2, 29)));
        value.ShouldBe(new ExtensionValue("2024-02-29"));
    }

    [TestCase("2023-02-29")]
    [TestCase("2024-2-9")]
    [TestCase("2024-02-29 ")]
    [TestCase("")]
    public void A_text_that_is_no_date_has_none(string text) => new ExtensionValue(text).Date.ShouldBeNull();

    [Test]
    public void Values_are_equal_when_kind_and_value_are()
    {
        new ExtensionValue(1.0m).ShouldBe(new ExtensionValue(1m));
        new ExtensionValue("1").ShouldNotBe(new ExtensionValue(1m));
        new ExtensionValue(false).ShouldNotBe(new ExtensionValue(0m));
        default(ExtensionValue).ShouldBe(new ExtensionValue(false));
    }

    [Test]
    public void Null_is_no_text() => Should.Throw<ArgumentNullException>(() => new ExtensionValue((string)null!));
}
