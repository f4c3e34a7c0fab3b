using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>A pack of one criterion, whose condition is so many levels deep.</summary>
internal static class NestedPack
{
    /// <summary>Levels that one definition adds: its own and those of its condition.</summary>
    private const int PerDefinition = 8;

    /// <summary>A line for which every level has to be read.</summary>
    public static PatientEpisode Episode { get; } = new()
    {
        Id = "nested",
        Stage = ReviewStage.PriorAuthorization,
        Lines = [new RequestedLine { Id = "line-1", Code = "62323", DateOfService = new DateOnly(2025, 6, 2), Contrast = true, ContrastInjectedFirst = false, Side = BodySide.Left }],
    };

    public static CheckedPack Of(int levels)
    {
        var definitions = new StringBuilder();
        var count = levels / PerDefinition;
        for (var number = 1; number <= count; number++)
        {
            var inner = number == count ? """{ "fact": "line.side", "is": "left" }""" : string.Create(CultureInfo.InvariantCulture, $$"""{ "definition": "level-{{number + 1}}" }""");
            for (var level = 1; level < PerDefinition; level++)
            {
                inner = level % 2 == 0
                    ? $$"""{ "all": [ { "fact": "line.contrast", "is": true }, {{inner}} ] }"""
                    : $$"""{ "any": [ { "fact": "line.contrastInjectedFirst", "is": true }, {{inner}} ] }""";
            }

            definitions.Append(CultureInfo.InvariantCulture, $$"""{{(number == 1 ? string.Empty : ",")}}{ "id": "level-{{number}}", "title": "Level {{number}}", "when": {{inner}} }""");
        }

        var policies = $$"""
            {
              "policies": [ { "id": "nested", "title": "Nested", "source": "text", "governs": { "codes": ["62323"] }, "requires": ["nested.criterion"] } ],
              "criteria": [
                {
                  "id": "nested.criterion", "title": "Nested", "covers": ["N-1"], "source": "text", "consequence": "notCovered", "ask": "All of it.",
                  "messages": { "notMet": "It is not so.", "unknown": "It is not known." },
                  "when": { "definition": "level-1" }
                }
              ],
              "definitions": [ {{definitions}} ]
            }
            """;
        return CgsPack.Load(
        [
            File("pack.json", """
                {
                  "formatVersion": "1.0", "id": "nested", "version": "1.0.0", "title": "Nested", "payer": "Example Payer", "jurisdictions": ["KY"],
                  "effective": { "from": "2024-01-01" }, "status": "active", "sources": [ { "id": "text", "document": "Example" } ], "readings": []
                }
                """),
            File("items.json", """{ "items": [ { "id": "N-1", "section": "Nested", "text": "All of it.", "weight": "decisive" } ] }"""),
            File("parameters.json", """{ "parameters": [] }"""),
            File("value-sets.json", """{ "valueSets": [] }"""),
            File("policies/nested.json", policies),
        ]);
    }

    private static PackFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
