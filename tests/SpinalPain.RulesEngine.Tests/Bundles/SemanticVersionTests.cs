using SpinalPain.RulesEngine.Bundles;

namespace SpinalPain.RulesEngine.Tests.Bundles;

/// <summary>The examples of https://semver.org, point 11, and what follows from its text.</summary>
public sealed class SemanticVersionTests
{
    [TestCase("1.0.0", "2.0.0")]
    [TestCase("2.0.0", "2.1.0")]
    [TestCase("2.1.0", "2.1.1")]
    [TestCase("1.0.0-alpha", "1.0.0")]
    [TestCase("1.0.0-alpha", "1.0.0-alpha.1")]
    [TestCase("1.0.0-alpha.1", "1.0.0-alpha.beta")]
    [TestCase("1.0.0-alpha.beta", "1.0.0-beta")]
    [TestCase("1.0.0-beta", "1.0.0-beta.2")]
    [TestCase("1.0.0-beta.2", "1.0.0-beta.11")]
    [TestCase("1.0.0-beta.11", "1.0.0-rc.1")]
    [TestCase("1.0.0-rc.1", "1.0.0")]
    [TestCase("1.9.0", "1.10.0")]
    [TestCase("1.0.0-A", "1.0.0-a")]
    [TestCase("1.0.0-a-b", "1.0.0-ab")]
    [TestCase("9.0.0+z", "10.0.0+a")]
    [TestCase("99999999999999999999998.0.0", "99999999999999999999999.0.0")]
    public void The_first_is_below_the_second(string lower, string higher)
    {
        SemanticVersion.Compare(lower, higher).ShouldBeLessThan(0);
        SemanticVersion.Compare(higher, lower).ShouldBeGreaterThan(0);
    }

    [TestCase("1.0.0", "1.0.0")]
    [TestCase("1.0.0+one", "1.0.0+two")]
    [TestCase("1.0.0-rc.1+a-b", "1.0.0-rc.1")]
    public void What_follows_a_plus_has_no_part_in_the_order(string one, string other) => SemanticVersion.Compare(one, other).ShouldBe(0);
}
