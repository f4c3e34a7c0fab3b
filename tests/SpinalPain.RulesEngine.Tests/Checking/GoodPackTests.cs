using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests.Checking;

public sealed class GoodPackTests
{
    [TestCase("pack-every-operator")]
    [TestCase("pack-extensions")]
    public void A_good_pack_has_no_diagnostics(string name)
    {
        var document = PackReader.ReadFolder(Golden.PathOf($"tests/data/good/{name}"));
        DiagnosticText.Render(document.Diagnostics).ShouldBe("0 errors, 0 warnings\n");
        DiagnosticText.Render(PackChecker.Check(document.Value).Diagnostics).ShouldBe("0 errors, 0 warnings\n");
    }
}
