using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests;

/// <summary>Small packs around one condition, for tests of how conditions run.</summary>
internal static class TestPack
{
    public static readonly DateOnly DateOfService = new(2025, 6, 15);

    private const string Parameters = """
        [
          { "id": "two", "title": "Two", "type": "count", "range": { "minimum": 0, "maximum": 9 }, "values": [ { "from": "2020-01-01", "value": 2, "source": "s", "reason": "Test." } ] },
          { "id": "half", "title": "Half", "type": "percent", "range": { "minimum": 0, "maximum": 100 }, "values": [ { "from": "2020-01-01", "value": 50, "source": "s", "reason": "Test." } ] },
          { "id": "fourWeeks", "title": "Weeks", "type": "duration", "unit": "weeks", "range": { "minimum": 0, "maximum": 52 }, "values": [ { "from": "2020-01-01", "value": 4, "source": "s", "reason": "Test." } ] },
          { "id": "threeMonths", "title": "Months", "type": "duration", "unit": "months", "range": { "minimum": 0, "maximum": 52 }, "values": [ { "from": "2020-01-01", "value": 3, "source": "s", "reason": "Test." } ] },
          { "id": "year", "title": "Year", "type": "duration", "unit": "months", "range": { "minimum": 0, "maximum": 52 }, "values": [ { "from": "2020-01-01", "value": 12, "source": "s", "reason": "Test." } ] },
          { "id": "fourPoints", "title": "Points", "type": "number", "unit": "points", "range": { "minimum": 0, "maximum": 10 }, "values": [ { "from": "2020-01-01", "value": 4, "source": "s", "reason": "Test." }, { "from": "2025-01-01", "value": 5, "source": "s", "reason": "Test." } ] }
        ]
        """;

    /// <summary>An episode with one line and nothing else on record.</summary>
    public static PatientEpisode Silent { get; } = new()
    {
        Id = "episode-1",
        Stage = ReviewStage.ClaimReview,
        Lines = [new RequestedLine { Id = "line-1", Code = "62323", DateOfService = DateOfService }],
    };

    /// <summary>The line of <see cref="Silent"/>, changed.</summary>
    public static PatientEpisode WithLine(Func<RequestedLine, RequestedLine> change) => Silent with { Lines = [change(Silent.Lines[0])] };

    /// <summary>The truth of a condition, which must be the same with and without reasons, and by generated code.</summary>
    public static Truth Judge(string condition, PatientEpisode episode, string definitions = "")
    {
        var pack = Compile(condition, definitions);
        var criterion = pack.Evaluate(episode).Lines[0].Criteria[0];
        var truth = criterion.Status switch
        {
            CriterionStatus.Met => Truth.True,
            CriterionStatus.NotMet => Truth.False,
            _ => Truth.Unknown,
        };
        var outcome = truth switch
        {
            Truth.True => CoverageOutcome.Covered,
            Truth.False => CoverageOutcome.NotCovered,
            _ => CoverageOutcome.MoreInformationNeeded,
        };
        pack.EvaluateOutcome(episode).ShouldBe(outcome);
        pack.Code.GenerateForTruth();
        pack.EvaluateOutcome(episode).ShouldBe(outcome);
        return truth;
    }

    public static CriterionResult Result(string condition, PatientEpisode episode, string definitions = "") =>
        Compile(condition, definitions).Evaluate(episode).Lines[0].Criteria[0];

    /// <summary>A pack whose one policy governs 62323 and requires one criterion.</summary>
    public static CompiledPack Compile(string condition, string definitions = "", string criterionMembers = "", string policyMembers = "") =>
        CompilePolicies($$"""
            {
              "policies": [ { "id": "policy", "title": "Policy", "source": "s", "governs": { "codes": ["62323"]{{policyMembers}} }, "requires": ["criterion"] } ],
              "criteria": [ {
                "id": "criterion", "title": "Title", "covers": ["I-1"], "source": "s", "consequence": "notCovered", "ask": "Ask.",
                "messages": { "notMet": "Not met.", "unknown": "Unknown." }{{criterionMembers}},
                "when": {{condition}}
              } ],
              "definitions": [ {{definitions}} ]
            }
            """);

    public static CompiledPack CompilePolicies(string policies)
    {
        PackFile[] files =
        [
            File("pack.json", """
                { "formatVersion": "1.0", "id": "test", "version": "1.0.0", "title": "Test", "payer": "Test", "jurisdictions": ["KY"],
                  "effective": { "from": "2020-01-01" }, "status": "active", "sources": [ { "id": "s", "document": "Test" } ], "readings": [],
                  "extensions": [ { "on": "line", "name": "bodyMassIndex", "type": "number", "unit": "points", "meaning": "Test." },
                                  { "on": "episode", "name": "network", "type": "boolean", "meaning": "Test." } ] }
                """),
            File("items.json", """{ "items": [ { "id": "I-1", "section": "Test", "text": "Test.", "weight": "decisive" } ] }"""),
            File("parameters.json", $$"""{ "parameters": {{Parameters}} }"""),
            File("value-sets.json", """{ "valueSets": [ { "id": "spondylosis", "title": "Test", "system": "icd10cm", "source": "s", "codes": ["M96.1", "M47.81*"] } ] }"""),
            File("policies/test.json", policies),
        ];
        var pack = PackLoader.Load(files);
        pack.Succeeded.ShouldBeTrue(DiagnosticText.Render(pack.Diagnostics));
        return CompiledPack.Compile(pack.Value);
    }

    private static PackFile File(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));
}
