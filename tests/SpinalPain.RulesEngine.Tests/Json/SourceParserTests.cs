using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Json;

public sealed class SourceParserTests
{
    private static readonly SourceLimits Limits = new(Bytes: 4 * 1024 * 1024, Depth: 4, Values: 400_000, ListLength: 1_000);

    [Test]
    public void Values_know_their_pointer_line_and_column()
    {
        var root = Parse("{\r\n  \"a\": [true, { \"\u00E9\u20AC\U0001F600\": 1, \"b\": \"x\" }]\n}");

        var inner = root.Member("a")!.Children[1];
        inner.Location.ShouldBe(new SourceLocation("f.json", "/a/1", 2, 15));
        inner.Member("b")!.Location.ShouldBe(new SourceLocation("f.json", "/a/1/b", 2, 33));
        inner.Member("b")!.NameLocation.ShouldBe(new SourceLocation("f.json", "/a/1/b", 2, 28));
        root.Location.ShouldBe(new SourceLocation("f.json", string.Empty, 1, 1));
        root.Member("a")!.Location.ShouldBe(new SourceLocation("f.json", "/a", 2, 8));
    }

    [Test]
    public void A_byte_order_mark_is_read_over()
    {
        var diagnostics = new DiagnosticBag();
        var root = SourceParser.Parse(Encoding.UTF8.GetPreamble().Concat("{}"u8.ToArray()).ToArray(), "f.json", Limits, diagnostics);

        root.ShouldNotBeNull().Location.ShouldBe(new SourceLocation("f.json", string.Empty, 1, 1));
        diagnostics.ToImmutable().ShouldBeEmpty();
    }

    [Test]
    public void Texts_are_read_without_escapes_and_numbers_as_written()
    {
        var root = Parse("""{ "a": "\u0041\n\ud83d\ude00", "b": -1.50e+2 }""");

        root.Member("a")!.Text.ShouldBe("A\n\U0001F600");
        root.Member("b")!.Text.ShouldBe("-1.50e+2");
    }

    // "^" marks the place that is reported.
    [TestCase("{\n  \"a\": 1,\n  \"b\": tr^\n")]
    [TestCase("{\n  \"a\": \"abc^")]
    [TestCase("{\n  \"a\": \"abc\\^")]
    [TestCase("{\n  \"a\": [1, 2^  \n\n")]
    [TestCase("{ \"a\": 1,^")]
    [TestCase("{^")]
    [TestCase("\n[ -^")]
    [TestCase("[1, 2.^")]
    public void A_text_that_ends_early_is_told_from_one_that_is_wrong(string marked) =>
        Refuse(marked, DiagnosticCodes.NotJson).Message.ShouldBe("The JSON text ends before it is complete.");

    [TestCase("{\n  \"a\": 1\n  ^\"b\": 2\n}")]
    [TestCase("{\r\n  \"a\": 1\r\n  ^\"b\": 2\r\n}")]
    [TestCase("{\n  \"a\": ^NaN\n}")]
    [TestCase("{\n  \"\u00E9\u20AC\": ^'x'\n}")]
    [TestCase("{\n  \"a\": [1, 2,^]\n}")]
    [TestCase("{\n  \"a\": 1\n}\n^}\n")]
    [TestCase("{ \"a\": 1 } ^{ }")]
    [TestCase("{ \"a\": [1^} ]")]
    [TestCase("{\n  ^// comment\n}")]
    [TestCase("{\n  \"a\": tr^ee\n}")]
    [TestCase("{\n  \"a\": 0^1\n}")]
    [TestCase("{\n  \"a\": \"b^\n\" }")]
    [TestCase("{\n  \"a\": \"b\\^q\" }")]
    public void A_syntax_error_is_reported_where_it_is(string marked) =>
        Refuse(marked, DiagnosticCodes.NotJson).Message.ShouldBe("The text is not JSON from here on.");

    [Test]
    public void A_duplicate_is_reported_and_read_over_with_all_that_it_holds()
    {
        var diagnostics = new DiagnosticBag();
        var root = SourceParser.Parse("""{ "a": 1, "b": { "c": 2 }, "b": { "c": [ { "d": 3, "d": 4 } ], "e": 5 }, "f": [6, 7], "a": [] }"""u8.ToArray(), "f.json", Limits, diagnostics)!;

        diagnostics.ToImmutable().Select(diagnostic => (diagnostic.Code.Id, diagnostic.Location.Pointer)).ShouldBe([("SP1011", "/b"), ("SP1011", "/b/c/0/d"), ("SP1011", "/a")]);
        root.Children.Select(child => (child.Name, child.Kind)).ShouldBe([("a", JsonValueKind.Number), ("b", JsonValueKind.Object), ("f", JsonValueKind.Array)]);
        root.Member("b")!.Children.ShouldHaveSingleItem().Text.ShouldBe("2");
        root.Member("f")!.Children.Select(child => (child.Text, child.Pointer, child.Name)).ShouldBe([("6", "/f/0", null), ("7", "/f/1", null)]);
    }

    [Test]
    public void The_same_name_written_with_escapes_is_a_duplicate() =>
        Diagnose("""{ "a": 1, "\u0061": 2 }""").ShouldHaveSingleItem().Message.ShouldBe("The member \"a\" stands twice in this object.");

    [Test]
    public void A_name_that_looks_like_data_is_not_shown()
    {
        var diagnostics = Diagnose("""{ "Jane Doe": { "a": 1, "a": 2 }, "Jane Doe": 2 }""");

        diagnostics.Select(diagnostic => diagnostic.Location.Pointer).ShouldBe([string.Empty, string.Empty]);
        diagnostics.ShouldAllBe(diagnostic => !diagnostic.Message.Contains("Jane"));
    }

    [TestCase("[[[[1]]]]", true)]
    [TestCase("[[[[[1]]]]]", false)]
    [TestCase("[[[[[[1]]]]]]", false)]
    public void Nesting_has_a_limit(string json, bool allowed) =>
        Diagnose(json).Select(diagnostic => diagnostic.Code).ShouldBe(allowed ? [] : [DiagnosticCodes.TooDeep]);

    [Test]
    public void Long_names_texts_and_numbers_are_refused_where_they_stand()
    {
        Refuse("{ ^\"" + new string('n', 2_001) + "\": 1 }", DiagnosticCodes.TooLong).Location.Pointer.ShouldBeEmpty();
        Refuse("{ \"a\": [0, ^\"" + new string('n', 2_001) + "\"] }", DiagnosticCodes.TooLong).Location.Pointer.ShouldBe("/a/1");
        Refuse("{ \"a\": ^\"" + new string('n', 100_000) + "\" }", DiagnosticCodes.TooLong).Message.ShouldBe("A text is longer than 2000 characters.");
        Refuse("{ \"a\": ^" + new string('9', 1_000_000) + " }", DiagnosticCodes.TooLong).Location.Pointer.ShouldBe("/a");
        Parse("[\"" + new string('n', 2_000) + "\", " + new string('9', 40) + "]").Children.Count.ShouldBe(2);
        Parse("[\"" + string.Concat(Enumerable.Repeat("\\u00e9", 2_000)) + "\"]").Children[0].Text.Length.ShouldBe(2_000);
    }

    [Test]
    public void A_list_and_a_file_hold_only_so_many_values()
    {
        Parse("[" + string.Join(',', Enumerable.Repeat("1", 1_000)) + "]").Children.Count.ShouldBe(1_000);
        Diagnose("[" + string.Join(',', Enumerable.Repeat("1", 1_001)) + "]").ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.TooMany);
        var lists = string.Join(',', Enumerable.Repeat("[" + string.Join(',', Enumerable.Repeat("1", 999)) + "]", 401));
        Diagnose("[" + lists + "]").ShouldHaveSingleItem().Message.ShouldBe("The file holds more than 400000 values.");
    }

    [TestCase("")]
    [TestCase(" \r\n\t ")]
    public void An_empty_file_is_reported(string json) => Diagnose(json).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileEmpty);

    [Test]
    public void A_file_over_the_limit_is_not_looked_at() => Diagnose(new string('x', Limits.Bytes + 1)).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileTooLarge);

    [Test]
    public void Bytes_that_are_not_UTF8_are_reported_where_they_are()
    {
        var diagnostics = new DiagnosticBag();
        SourceParser.Parse((byte[])[.. "{\n \"\u00E9"u8, 0xFF, .. "\": 1 }"u8], "f.json", Limits, diagnostics).ShouldBeNull();

        var diagnostic = diagnostics.ToImmutable().ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(DiagnosticCodes.NotUtf8);
        diagnostic.Location.ShouldBe(new SourceLocation("f.json", string.Empty, 2, 4));
    }

    [TestCase("""{ "a": ^"\ud83d" }""", "/a")]
    [TestCase("""{ "a": ^"\ude00\ud83d" }""", "/a")]
    [TestCase("""{ ^"\ud83d": 1 }""", "")]
    public void Half_a_character_is_reported(string marked, string pointer) => Refuse(marked, DiagnosticCodes.NotUtf8).Location.Pointer.ShouldBe(pointer);

    [Test]
    public void A_million_duplicates_on_one_line_take_bounded_time()
    {
        var json = "{" + string.Join(',', Enumerable.Repeat("\"a\":1", 390_000)) + "}";
        var watch = Stopwatch.StartNew();

        Diagnose(json).Length.ShouldBe(DiagnosticBag.Limit);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static SourceNode Parse(string json)
    {
        var diagnostics = new DiagnosticBag();
        var root = SourceParser.Parse(Encoding.UTF8.GetBytes(json), "f.json", Limits, diagnostics);
        diagnostics.ToImmutable().ShouldBeEmpty();
        return root.ShouldNotBeNull();
    }

    private static ImmutableArray<Diagnostic> Diagnose(string json)
    {
        var diagnostics = new DiagnosticBag();
        SourceParser.Parse(Encoding.UTF8.GetBytes(json), "f.json", Limits, diagnostics);
        return diagnostics.ToImmutable();
    }

    private static Diagnostic Refuse(string marked, DiagnosticCode code)
    {
        var at = marked.IndexOf('^', StringComparison.Ordinal);
        var before = marked[..at];
        var diagnostics = new DiagnosticBag();
        SourceParser.Parse(Encoding.UTF8.GetBytes(marked.Remove(at, 1)), "f.json", Limits, diagnostics).ShouldBeNull();

        var diagnostic = diagnostics.ToImmutable().ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(code);
        diagnostic.Location.Line.ShouldBe(before.Count(character => character == '\n') + 1);
        diagnostic.Location.Column.ShouldBe(before.Length - before.LastIndexOf('\n'));
        return diagnostic;
    }
}
