using System.Text;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Formatting;

namespace SpinalPain.RulesEngine.Tests.Formatting;

public sealed class PackFormatTests
{
    private static string Formatted(string json) => PackFormat.Format(Encoding.UTF8.GetBytes(json), "a.json").Value.Text;

    [Test]
    public void A_policy_file_has_one_layout() => Formatted("""
        {"policies":[{"id":"esi","governs":{"codes":["62323"]},"requires":["a","b"]}],
          "criteria":[ {
            "id":"a", "title" : "A title",
            "when":{"some":"episode.symptoms","as":"pain","where":{"all":[{"fact":"pain.region","is":{"fact":"line.region"}},{"not":{"any":[{"fact":"pain.severity","is":"mild"},{"definition":"x"}]}}]}}
          } ], "$schema":"../schemas/policies.schema.json", "definitions":[] }
        """).ShouldBe("""
        {
          "$schema": "../schemas/policies.schema.json",
          "policies": [
            {
              "id": "esi",
              "governs": { "codes": ["62323"] },
              "requires": [
                "a",
                "b"
              ]
            }
          ],
          "criteria": [
            {
              "id": "a",
              "title": "A title",
              "when": {
                "some": "episode.symptoms", "as": "pain",
                "where": { "all": [
                  { "fact": "pain.region", "is": { "fact": "line.region" } },
                  { "not": { "any": [
                    { "fact": "pain.severity", "is": "mild" },
                    { "definition": "x" }
                  ] } }
                ] }
              }
            }
          ],
          "definitions": []
        }

        """.ReplaceLineEndings("\n"));

    [Test]
    public void Tables_have_a_row_a_line_however_long_and_groups_stay_apart()
    {
        var text = new string('x', 200);

        Formatted($$"""{ "items": [ { "id": "A-1", "text": "{{text}}" }, {"id":"A-2"},{{"\n\n\n"}} { "id": "B-1" } ] }""")
            .ShouldBe($$"""
                {
                  "items": [
                    { "id": "A-1", "text": "{{text}}" },
                    { "id": "A-2" },

                    { "id": "B-1" }
                  ]
                }

                """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void A_line_is_as_wide_as_it_may_be_and_no_wider()
    {
        // Two of indent, then the name, and the last column is the 160th.
        var fits = new string('x', 160 - "  'a': { 'b': '' }".Length);

        Formatted($$"""{ "a": { "b": "{{fits}}" } }""").Split('\n')[1].Length.ShouldBe(160);
        Formatted($$"""{ "a": { "b": "{{fits}}x" } }""").ShouldBe($"{{\n  \"a\": {{\n    \"b\": \"{fits}x\"\n  }}\n}}\n");

        // A comma that has to follow counts.
        Formatted($$"""{ "a": { "b": "{{fits}}" }, "c": 1 }""").ShouldContain("\"a\": {\n");
    }

    [TestCase("{}", "{}\n")]
    [TestCase(" [ ] ", "[]\n")]
    [TestCase("null", "null\n")]
    [TestCase("{ \"a\": { }, \"b\": [ ] }", "{\n  \"a\": {},\n  \"b\": []\n}\n")]
    [TestCase("[1.50, 1E+2, -0, 1e-7]", "[\n  1.50,\n  1E+2,\n  -0,\n  1e-7\n]\n")]
    [TestCase("\uFEFF{}", "{}\n")]
    [TestCase("{\r\n}\r\n", "{}\n")]
    public void Small_things(string json, string expected) => Formatted(json).ShouldBe(expected);

    [TestCase(@"""\u0041\/\u00e9""", "\"A/é\"")]
    [TestCase(@"""\u0022\u005C\u0008\u000c""", @"""\""\\\b\f""")]
    [TestCase(@"""\uD83D\uDE00""", "\"😀\"")]
    public void Escapes_that_are_not_needed_go(string json, string expected) => Formatted(json).ShouldBe(expected + "\n");

    [TestCase("\"a\u202eb\"", @"""a\u202eb""")]
    [TestCase("\"a\u00a0b\"", @"""a\u00a0b""")]
    [TestCase(@"""\u200B\u001F\u007f""", @"""\u200b\u001f\u007f""")]
    [TestCase("\"\U000E0041\"", @"""\udb40\udc41""")]
    public void What_cannot_be_seen_is_an_escape(string json, string expected) => Formatted(json).ShouldBe(expected + "\n");

    [Test]
    public void Whether_the_file_changes_is_said()
    {
        PackFormat.Format("{}\n"u8.ToArray(), "a.json").Value.IsChanged.ShouldBeFalse();
        PackFormat.Format("{}"u8.ToArray(), "a.json").Value.IsChanged.ShouldBeTrue();
        PackFormat.Format("\uFEFF{}\n"u8.ToArray(), "a.json").Value.IsChanged.ShouldBeTrue();
    }

    [TestCase("{", "SP1007")]
    [TestCase("", "SP1005")]
    [TestCase("{ \"a\": 1, \"a\": 1 }", "SP1011")]
    [TestCase("{} // done", "SP1007")]
    [TestCase(@"""\ud800""", "SP1006")]
    public void What_is_no_JSON_of_a_pack_has_no_layout(string json, string code)
    {
        var result = PackFormat.Format(Encoding.UTF8.GetBytes(json), "a.json");

        result.Succeeded.ShouldBeFalse();
        result.Diagnostics.Select(diagnostic => diagnostic.Code.Id).ShouldBe([code]);
    }

    [Test]
    public void A_missing_file_is_named() =>
        PackFormat.FormatFile("no/such.json").Diagnostics.Single().Code.ShouldBe(DiagnosticCodes.FileNotFound);
}
