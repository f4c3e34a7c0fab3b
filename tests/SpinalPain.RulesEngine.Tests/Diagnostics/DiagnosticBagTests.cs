using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    private static readonly DiagnosticCode Advice = new("SP9001", "Odd", DiagnosticSeverity.Warning);

    [Test]
    public void Diagnostics_come_in_the_order_of_file_line_column_and_code()
    {
        var bag = new DiagnosticBag();
        SourceLocation[] places = [new("b", "", 1, 1), new("a", "", 10, 1), new("a", "", 2, 20), new("a", "", 2, 3)];
        foreach (var place in places)
        {
            bag.Add(DiagnosticCodes.WrongType, place, "One.");
            bag.Add(DiagnosticCodes.UnknownMember, place, "Two.");
        }

        bag.ToImmutable().Select(diagnostic => $"{diagnostic.Location} {diagnostic.Code.Id}").ShouldBe(
            ["a:2:3 SP1012", "a:2:3 SP1014", "a:2:20 SP1012", "a:2:20 SP1014", "a:10:1 SP1012", "a:10:1 SP1014", "b:1:1 SP1012", "b:1:1 SP1014"]);
    }

    [Test]
    public void Errors_past_the_limit_are_not_kept_and_yet_count()
    {
        var bag = new DiagnosticBag();
        for (var number = 0; number < DiagnosticBag.Limit; number++)
        {
            bag.IsFull.ShouldBeFalse();
            bag.Add(Advice, SourceLocation.OfFile("a"), "Odd.");
        }

        (bag.IsFull, bag.HasErrors).ShouldBe((true, false));
        bag.Add(DiagnosticCodes.WrongType, SourceLocation.OfFile("a"), "Wrong.");
        (bag.ToImmutable().Length, bag.HasErrors).ShouldBe((DiagnosticBag.Limit, true));
    }

    [Test]
    public void Diagnostics_of_others_are_taken_over_whole()
    {
        var diagnostic = new Diagnostic(DiagnosticCodes.WrongType, new("a", "/b", 1, 2), "Wrong.", "Help.");
        var bag = new DiagnosticBag();
        bag.AddRange([diagnostic]);

        bag.ToImmutable().ShouldBe([diagnostic]);
        bag.HasErrors.ShouldBeTrue();
    }

    [Test]
    public void A_diagnostic_fits_on_one_line() =>
        new Diagnostic(Advice, new("a.json", "/b", 1, 2), "Odd.").ToString().ShouldBe("a.json:1:2: warning SP9001: Odd.");
}
