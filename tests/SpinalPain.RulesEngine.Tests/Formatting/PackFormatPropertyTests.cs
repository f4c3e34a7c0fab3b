using System.Globalization;
using System.Text;
using CsCheck;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Formatting;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Formatting;

/// <summary>Whatever the document: its content is what it was, and laid out again it stays as it is.</summary>
public sealed class PackFormatPropertyTests
{
    // Names that the layout knows, so that its rules meet in every combination.
    private static readonly string[] Names =
        ["$schema", "all", "any", "not", "of", "as", "by", "measures", "where", "items", "values", "cases", "criteria", "requires", "some", "id", "é\\u202e", "a\\\"b", "\\u0061b", ""];

    private static readonly Gen<string> Space = OneOf("", "", "", " ", "\n", "\r\n\t", "\n\n", " \n \n\n ");

    private static readonly Gen<string> Texts = Gen.Frequency(
        (4, Gen.String[Gen.Char['a', 'z'], 0, 60]),
        (2, OneOf("é", "日本", "😀", "\u202e", "\u00a0", "\u2028", "\u00ad", "/", "\\/", "\\u0041", "\\ud83d\\ude00", "\\n", "\\u0000", "\\\"", "\\\\", "\U000E0041").Array[0, 8].Select(string.Concat)),
        (1, Gen.Int[0x20, 0xFFFF].Where(code => code is not ('"' or '\\') and not (>= 0xD800 and <= 0xDFFF)).Array[0, 20].Select(codes => string.Concat(codes.Select(code => ((char)code).ToString())))));

    private static readonly Gen<string> Scalars = Gen.OneOf(
        Texts.Select(text => $"\"{text}\""),
        OneOf("true", "false", "null", "0", "-0", "1.0", "1.50", "1e3", "1E+05", "123456789.123456789", "-7"),
        Gen.Decimal[-1000m, 1000m].Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<string> Json(int depth) => depth == 0 ? Scalars : Gen.Frequency((2, Scalars), (3, Members(depth)), (2, Elements(depth)));

    private static Gen<string> Members(int depth) =>
        Gen.Select(Gen.Shuffle(Names), Json(depth - 1).Array[0, 5], Space.Array[25]).Select((names, values, spaces) =>
            "{" + spaces[24] + string.Join(',', values.Select((value, index) => $"{spaces[4 * index]}\"{names[index]}\"{spaces[(4 * index) + 1]}:{spaces[(4 * index) + 2]}{value}{spaces[(4 * index) + 3]}")) + "}");

    private static Gen<string> Elements(int depth) =>
        Gen.Select(Json(depth - 1).Array[0, 5], Space.Array[11]).Select((values, spaces) =>
            "[" + spaces[10] + string.Join(',', values.Select((value, index) => spaces[2 * index] + value + spaces[(2 * index) + 1])) + "]");

    [Test]
    public void Content_stays_and_the_layout_is_final() => Json(5).Sample(ShouldKeep, iter: 1_000);

    [Test]
    public void Every_JSON_file_of_the_repository_keeps_its_content()
    {
        var files = new[] { "rules", "samples", "tests/data/good", "tests/data/determinations" }
            .SelectMany(folder => Directory.EnumerateFiles(Golden.PathOf(folder), "*.json", SearchOption.AllDirectories))
            .ToList();

        files.Count.ShouldBeGreaterThan(50);
        files.ForEach(file => ShouldKeep(File.ReadAllText(file)));
    }

    [Test]
    public void Time_and_text_stay_in_proportion_for_hostile_documents()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"not\":", 63)) + "1" + new string('}', 63);
        var wide = "[" + string.Join(',', Enumerable.Repeat("{\"all\":[{\"a\":1},{\"a\":[1,2]}]}", 49_000)) + "]";
        var empty = "[" + string.Join(",\n\n", Enumerable.Repeat(new string(' ', 200) + "1", 40_000)) + "]";

        foreach (var text in new[] { deep, wide, empty })
        {
            ShouldKeep(text);
        }
    }

    private static void ShouldKeep(string json)
    {
        var formatted = PackFormat.Format(Encoding.UTF8.GetBytes(json), "a.json").Value.Text;
        Canonical(formatted).ShouldBe(Canonical(json), json);
        PackFormat.Format(Encoding.UTF8.GetBytes(formatted), "a.json").Value.Text.ShouldBe(formatted, json);
        formatted.ShouldEndWith("\n");
        formatted.ShouldNotContain("\r");
        formatted.Split('\n').ShouldAllBe(line => !line.EndsWith(' '));
    }

    private static string Canonical(string json)
    {
        var diagnostics = new DiagnosticBag();
        var node = SourceParser.Parse(Encoding.UTF8.GetBytes(json), "a.json", SourceLimits.Episode with { Depth = 64 }, diagnostics);
        diagnostics.ToImmutable().ShouldBeEmpty();
        return CanonicalJson.Write(node!);
    }
}
