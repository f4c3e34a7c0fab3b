using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>Small packs of a few conditions, and episodes that say little else than what these ask.</summary>
internal static class SmallPack
{
    public static readonly DateOnly DateOfService = new(2025, 6, 15);

    private const string Definitions = """
        [
          { "id": "axial", "title": "Axial", "when": { "some": "episode.symptoms", "as": "pain", "where": { "fact": "pain.predominantlyAxial", "is": true } } },
          { "id": "blocks", "title": "Blocks", "from": "episode.procedures", "as": "procedure", "where": { "fact": "procedure.kind", "is": "diagnosticMedialBranchBlock" } },
          { "id": "leftBlocks", "title": "Left blocks", "from": { "definition": "blocks" }, "as": "block", "where": { "fact": "block.side", "is": "left" } },
          { "id": "words", "title": "Words", "from": "line.modifiers", "as": "modifier", "where": { "fact": "modifier", "isNot": "RT" } }
        ]
        """;

    /// <summary>A checked pack with one criterion for each condition, in their order.</summary>
    public static CheckedPack Of(params IEnumerable<string> conditions)
    {
        var criteria = conditions.Select((condition, place) => $$"""
            { "id": "c{{place}}", "title": "Title", "covers": ["I-1"], "source": "s", "consequence": "notCovered", "ask": "Ask.",
              "messages": { "notMet": "Not met.", "unknown": "Unknown." }, "when": {{condition}} }
            """).ToList();
        var required = string.Join(", ", criteria.Select((_, place) => $"\"c{place}\""));
        var pack = PackLoader.Load(
        [
            File("pack.json", """
                { "formatVersion": "1.0", "id": "test", "version": "1.0.0", "title": "Test", "payer": "Test", "jurisdictions": ["KY"],
                  "effective": { "from": "2020-01-01" }, "status": "active", "sources": [ { "id": "s", "document": "Test" } ], "readings": [],
                  "extensions": [ { "on": "line", "name": "massIndex", "type": "number", "unit": "points", "meaning": "Test." },
                                  { "on": "line", "name": "heldOn", "type": "date", "meaning": "Test." },
                                  { "on": "episode", "name": "inNetwork", "type": "boolean", "meaning": "Test." } ] }
                """),
            File("items.json", """{ "items": [ { "id": "I-1", "section": "Test", "text": "Test.", "weight": "decisive" } ] }"""),
            File("parameters.json", $$"""
                { "parameters": [ {{Parameter("one", "count", "count", 1)}}, {{Parameter("two", "count", "count", 2)}}, {{Parameter("half", "percent", "percent", 50)}}, {{Parameter("fourWeeks", "duration", "weeks", 4)}},
                  {{Parameter("threeMonths", "duration", "months", 3)}}, {{Parameter("aYear", "duration", "years", 1)}}, {{Parameter("fourPoints", "number", "points", 4)}} ] }
                """),
            File("value-sets.json", """{ "valueSets": [ { "id": "spondylosis", "title": "Test", "system": "icd10cm", "source": "s", "codes": ["M96.1", "M47.81*"] } ] }"""),
            File("policies/test.json", $$"""
                { "policies": [ { "id": "policy", "title": "Policy", "source": "s", "governs": { "codes": ["62323"] }, "requires": [{{required}}] } ],
                  "criteria": [ {{string.Join(",\n", criteria)}} ],
                  "definitions": {{Definitions}} }
                """),
        ]);
        pack.Succeeded.ShouldBeTrue(DiagnosticText.Render(pack.Diagnostics));
        return pack.Value;
    }

    /// <summary>An episode of one line, with more members of the line and of the episode.</summary>
    public static PatientEpisode Episode(string line = "", string episode = "")
    {
        var json = $$"""
            { "id": "episode-1", "stage": "claimReview"{{Following(episode)}},
              "lines": [ { "id": "line-1", "code": "62323", "dateOfService": "2025-06-15"{{Following(line)}} } ] }
            """;
        var read = EpisodeReader.Read(Encoding.UTF8.GetBytes(json), "episode.json");
        read.Succeeded.ShouldBeTrue(DiagnosticText.Render(read.Diagnostics));
        return read.Value;
    }

    public static Truth Judge(string condition, PatientEpisode episode)
    {
        var pack = Of(condition);
        return LoweredRun.Of(pack, episode).Judge(pack.Criteria[0].When);
    }

    private static string Following(string members) => members.Length == 0 ? members : ", " + members;

    private static string Parameter(string id, string type, string unit, int value) => $$"""
        { "id": "{{id}}", "title": "Title", "type": "{{type}}", "unit": "{{unit}}", "range": { "minimum": 0, "maximum": 100 },
          "values": [ { "from": "2020-01-01", "value": {{value}}, "source": "s", "reason": "Test." } ] }
        """;

    private static PackFile File(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));
}
