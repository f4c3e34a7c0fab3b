using System.Text;
using CsCheck;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Cases;

public sealed class MergePatchTests
{
    /// <summary>The examples of RFC 7396, appendix A, in its order.</summary>
    [TestCase("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [TestCase("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [TestCase("""{"a":"b"}""", """{"a":null}""", "{}")]
    [TestCase("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [TestCase("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [TestCase("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [TestCase("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [TestCase("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [TestCase("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [TestCase("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [TestCase("""{"a":"foo"}""", "null", "null")]
    [TestCase("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [TestCase("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [TestCase("[1,2]", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [TestCase("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void An_example_of_the_standard_comes_out_as_it_says(string original, string patch, string result) =>
        Merge(original, patch).ShouldBe(result);

    [Test]
    public void Everything_that_the_patch_does_not_name_stays_as_it_was_written() =>
        Merge("""{"keep":{"text":"\u00e9\n","no":false,"yes":true,"number":1.50,"list":[null,{}]},"drop":1}""", """{"drop":null}""")
            .ShouldBe("""{"keep":{"text":"\u00E9\n","no":false,"yes":true,"number":1.50,"list":[null,{}]}}""");

    [Test]
    public void A_removal_of_what_is_not_there_is_found_at_any_depth()
    {
        var removals = MergePatch.RemovalsOfNothing(Parse("""{"a":{"b":1},"l":[]}"""), Parse("""{"a":{"b":null,"c":null},"n":{"m":null},"l":null,"x":null}"""));

        removals.Select(removal => removal.Pointer).ShouldBe(["/a/c", "/n/m", "/x"]);
    }

    [TestCase("/a/0/b", "/a/0/b")]
    [TestCase("/a/7/b", "/a")]
    [TestCase("/a/x", "/a")]
    [TestCase("/ab/cd", "/ab/cd")]
    [TestCase("/of the base/0", "")]
    [TestCase("", "")]
    public void A_place_in_the_merged_text_leads_to_the_nearest_place_in_the_patch(string pointer, string expected) =>
        MergePatch.Origin(Parse("""{"a":[{"b":1}],"ab":{"cd":2}}"""), pointer).Pointer.ShouldBe(expected);

    [Test]
    public void A_patch_that_is_applied_twice_changes_nothing_more() => Gen.Select(Json(3), Json(3)).Sample((original, patch) =>
    {
        var once = Merge(original, patch);

        Merge(once, patch).ShouldBe(once);
    });

    [Test]
    public void An_empty_patch_leaves_an_object_as_it_was() =>
        Members(Json(2)).Sample(original => Merge(original, "{}").ShouldBe(original));

    private static Gen<string> Json(int depth)
    {
        var scalar = Gen.Int[0, 3].Select(index => new[] { "null", "true", "1.50", "\"text\"" }[index]);
        return depth == 0 ? scalar : Gen.OneOf(scalar, Members(Json(depth - 1)), Json(depth - 1).List[0, 2].Select(items => $"[{string.Join(',', items)}]"));
    }

    private static Gen<string> Members(Gen<string> value) => Gen.Select(value.Array[3], Gen.Bool.Array[3]).Select((values, present) =>
        "{" + string.Join(',', values.Select((text, index) => $"\"{"abc"[index]}\":{text}").Where((_, index) => present[index])) + "}");

    private static string Merge(string target, string patch) => Encoding.UTF8.GetString(MergePatch.Apply(Parse(target), Parse(patch)));

    private static SourceNode Parse(string json)
    {
        var diagnostics = new DiagnosticBag();
        var node = SourceParser.Parse(Encoding.UTF8.GetBytes(json), "test.json", SourceLimits.Pack, diagnostics);
        diagnostics.HasErrors.ShouldBeFalse();
        return node.ShouldNotBeNull();
    }
}
