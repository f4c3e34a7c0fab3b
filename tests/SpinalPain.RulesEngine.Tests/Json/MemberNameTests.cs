using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Json;

public sealed class MemberNameTests
{
    [TestCase("dateOfService", ExpectedResult = true)]
    [TestCase("$schema", ExpectedResult = true)]
    [TestCase("a_b-C9", ExpectedResult = true)]
    [TestCase("a234567890123456789012345678901234567890", ExpectedResult = true)]
    [TestCase("a2345678901234567890123456789012345678901", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    [TestCase("Jane Doe", ExpectedResult = false)]
    [TestCase("a/b", ExpectedResult = false)]
    [TestCase("a~b", ExpectedResult = false)]
    [TestCase("a\u001b[31m", ExpectedResult = false)]
    [TestCase("caf\u00e9", ExpectedResult = false)]
    public bool Only_a_short_plain_word_can_be_shown(string name) => MemberName.CanBeShown(name);
}
