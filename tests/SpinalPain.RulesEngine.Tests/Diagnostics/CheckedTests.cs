using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Diagnostics;

public sealed class CheckedTests
{
    private static readonly DiagnosticCode Advice = new("SP9001", "Odd", DiagnosticSeverity.Warning);

    [Test]
    public void A_success_has_its_value_and_its_warnings()
    {
        var result = Checked<string>.Success("value", Bag(Advice));

        (result.Succeeded, result.Value, result.TryGetValue(out var value), value).ShouldBe((true, "value", true, "value"));
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(Advice);
    }

    [Test]
    public void A_failure_has_no_value_and_says_so_with_its_first_error()
    {
        var result = Checked<string>.Failure(Bag(DiagnosticCodes.WrongType));

        (result.Succeeded, result.TryGetValue(out var value), value).ShouldBe((false, false, null));
        Should.Throw<InvalidOperationException>(() => result.Value).Message.ShouldContain("a.json: error SP1014: Odd.");
    }

    [Test]
    public void There_is_no_success_with_errors_and_no_failure_without()
    {
        Should.Throw<InvalidOperationException>(() => Checked<string>.Success("value", Bag(DiagnosticCodes.WrongType)));
        Should.Throw<InvalidOperationException>(() => Checked<string>.Failure(Bag(Advice)));
    }

    private static DiagnosticBag Bag(DiagnosticCode code)
    {
        var bag = new DiagnosticBag();
        bag.Add(code, SourceLocation.OfFile("a.json"), "Odd.");
        return bag;
    }
}
