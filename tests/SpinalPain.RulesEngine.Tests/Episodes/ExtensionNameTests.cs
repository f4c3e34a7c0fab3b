using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Tests.Episodes;

public sealed class ExtensionNameTests
{
    [TestCase("a", ExpectedResult = true)]
    [TestCase("bodyMassIndex", ExpectedResult = true)]
    [TestCase("a.b-c_9", ExpectedResult = true)]
    [TestCase("", ExpectedResult = false)]
    [TestCase("9a", ExpectedResult = false)]
    [TestCase("_a", ExpectedResult = false)]
    [TestCase("a b", ExpectedResult = false)]
    [TestCase("\u00e9", ExpectedResult = false)]
    public bool A_name_has_the_form_of_an_id(string name) => ExtensionName.IsSound(name);

    [TestCase(100, ExpectedResult = true)]
    [TestCase(101, ExpectedResult = false)]
    public bool A_name_has_at_most_100_characters(int length) => ExtensionName.IsSound(new string('a', length));
}
