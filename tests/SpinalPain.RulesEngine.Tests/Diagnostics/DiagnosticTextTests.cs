using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Diagnostics;

public sealed class DiagnosticTextTests
{
    private static readonly DiagnosticCode Advice = new("SP9001", "Odd", DiagnosticSeverity.Warning);

    [Test]
    public void Each_diagnostic_shows_place_message_and_help_and_a_last_line_counts_them()
    {
        var text = DiagnosticText.Render(
        [
            new(DiagnosticCodes.UnknownMember, new("a.json", "/lines/0/cod", 3, 9), "The member \"cod\" is not part of a line.", "Did you mean \"code\"?"),
            new(DiagnosticCodes.FileEmpty, SourceLocation.OfFile("b.json"), "The file is empty."),
            new(Advice, new("c.json", string.Empty, 1, 1), "This looks odd."),
        ]);

        text.ShouldBe(
            """
            error SP1012 a.json:3:9 (/lines/0/cod)
              The member "cod" is not part of a line.
              Help: Did you mean "code"?

            error SP1005 b.json
              The file is empty.

            warning SP9001 c.json:1:1
              This looks odd.

            2 errors, 1 warning

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void No_diagnostics_are_counted_too() => DiagnosticText.Render([]).ShouldBe("0 errors, 0 warnings\n");

    [TestCase(199, "0 errors, 199 warnings\n")]
    [TestCase(200, "0 errors, 200 warnings; no more than 200 of one input are shown\n")]
    public void A_count_that_may_not_be_all_says_so(int count, string ending) =>
        DiagnosticText.Render(Enumerable.Repeat(new Diagnostic(Advice, SourceLocation.OfFile("a"), "Odd."), count)).ShouldEndWith("\n\n" + ending);

    [Test]
    public void A_diagnostic_without_a_file_has_no_place() =>
        DiagnosticText.Render([new(Advice, SourceLocation.OfFile(string.Empty), "Odd.")]).ShouldStartWith("warning SP9001\n  Odd.\n");

    [Test]
    public void Control_characters_neither_break_lines_nor_steer_a_terminal() =>
        DiagnosticText.Render([new(Advice, new("a\nb", "/\u001b[31m", 1, 1), "one\r\ntwo\u202Ethree", "four\u0007")])
            .ShouldBe("warning SP9001 a b:1:1 (/\\u001B[31m)\n  one  two\\u202Ethree\n  Help: four\\u0007\n\n0 errors, 1 warning\n");

    [Test]
    public void Null_is_refused() => Should.Throw<ArgumentNullException>(() => DiagnosticText.Render(null!));
}
