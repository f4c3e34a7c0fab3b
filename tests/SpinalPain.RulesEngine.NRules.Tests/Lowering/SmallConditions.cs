namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>Conditions that use every form of the pack format at least once, also within one another.</summary>
internal static class SmallConditions
{
    private const string IsBlock = """{ "fact": "one.kind", "is": "diagnosticMedialBranchBlock" }""";

    private const string IsLeft = """{ "fact": "one.side", "is": "left" }""";

    private const string Improved = """ "improvementAfter": "one", "measures": ["pain", "function"], "atLeast": { "parameter": "half" } """;

    public static string[] All { get; } =
    [
        """{ "fact": "line.contrast", "is": true }""",
        """{ "all": [ { "fact": "line.contrast", "is": true }, { "fact": "line.side", "is": "left" }, { "definition": "axial" } ] }""",
        """{ "any": [ { "fact": "line.contrast", "isNot": true }, { "not": { "fact": "line.side", "isOneOf": ["left", "right"] } }, { "definition": "axial" } ] }""",
        """{ "firstKnown": [ { "fact": "line.side", "isNot": "left" }, { "fact": "line.contrast", "is": true } ] }""",
        """{ "agree": [ { "fact": "line.side", "is": "left" }, { "fact": "line.contrast", "is": true }, { "definition": "axial" } ] }""",
        """{ "atLeast": { "parameter": "two" }, "of": [ { "fact": "line.side", "is": "left" }, { "fact": "line.contrast", "is": true }, { "definition": "axial" } ] }""",
        """{ "fact": "line.side", "isRecorded": true }""",
        """{ "fact": "line.extensions.massIndex", "moreThan": { "parameter": "fourPoints" } }""",
        """{ "fact": "episode.extensions.inNetwork", "is": true }""",
        """{ "fact": "line.performingProvider.role", "is": "physician" }""",
        """{ "fact": "line.modifiers", "includes": "RT" }""",
        """{ "fact": "line.modifiers", "includesAll": ["RT", "LT"] }""",
        """{ "some": "line.diagnosisCodes", "as": "code", "where": { "any": [ { "fact": "code", "inValueSet": "spondylosis" }, { "not": { "fact": "code", "hasFormat": "icd10cm" } } ] } }""",
        """{ "every": "episode.diagnoses", "as": "one", "satisfies": { "fact": "line.diagnosisCodes", "includes": { "fact": "one.code" } } }""",
        """{ "some": "episode.diagnoses", "as": "one", "where": { "fact": "one.supportedBy", "includesAny": ["imaging", "physicalExam"] } }""",
        """{ "some": "episode.diagnoses", "as": "one", "where": { "none": "one.supportedBy", "as": "part", "where": { "fact": "part", "is": "history" } } }""",
        """{ "some": "episode.procedures", "as": "one", "where": { "fact": "line.levels", "includesAny": { "fact": "one.levels" } } }""",
        """{ "none": "episode.procedures", "as": "one", "where": { "fact": "line.levels", "includesAll": { "fact": "one.levels" } } }""",
        """{ "none": "episode.procedures", "as": "one", "where": { "fact": "one.performedOn", "within": { "parameter": "fourWeeks" }, "before": { "fact": "line.dateOfService" } } }""",
        """{ "every": "episode.procedures", "as": "one", "satisfies": { "fact": "one.performedOn", "onOrAfter": { "fact": "line.extensions.heldOn" } } }""",
        """{ "some": "episode.procedures", "as": "one", "where": { "elapsedFrom": "one.performedOn", "to": "line.extensions.heldOn", "atMost": { "parameter": "threeMonths" } } }""",
        $$"""{ "every": "episode.procedures", "as": "one", "where": {{IsBlock}}, "satisfies": {{IsLeft}} }""",
        $$"""{ "count": "episode.procedures", "as": "one", "where": {{IsBlock}}, "atMost": { "parameter": "two" } }""",
        $$"""{ "count": "episode.procedures", "as": "one", "where": {{IsBlock}}, "distinctBy": "one.performedOn", "atLeast": { "parameter": "two" } }""",
        $$"""{ "count": { "definition": "leftBlocks" }, "as": "one", "distinctBy": "one.performedOn", "lessThan": { "parameter": "two" } }""",
        $$"""{ "first": "episode.procedures", "by": "one.performedOn", "as": "one", "where": {{IsBlock}}, "satisfies": {{IsLeft}} }""",
        $$"""{ "last": { "definition": "blocks" }, "by": "one.performedOn", "as": "one", "satisfies": {{IsLeft}} }""",
        """
        { "every": "episode.procedures", "as": "one", "satisfies": { "none": { "definition": "blocks" }, "as": "other", "where": { "all": [
          { "fact": "other.side", "is": { "fact": "one.side" } }, { "fact": "other.performedOn", "isNot": { "fact": "one.performedOn" } } ] } } }
        """,
        """{ "some": { "definition": "words" }, "as": "word", "where": { "fact": "word", "isOneOf": ["LT", "RT"] } }""",
        $$"""{ "some": "episode.procedures", "as": "one", "where": { {{Improved}} } }""",
        $$"""{ "every": "episode.procedures", "as": "one", "satisfies": { {{Improved}} } }""",
        $$"""{ "some": "episode.procedures", "as": "one", "where": { {{Improved}}, "sustainedFor": { "parameter": "threeMonths" } } }""",
        $$"""{ "every": "episode.procedures", "as": "one", "satisfies": { {{Improved}}, "sustainedFor": { "parameter": "aYear" } } }""",
        """{ "every": { "definition": "blocks" }, "as": "one", "satisfies": { "improvementAfter": "one", "measures": ["pain"], "atLeast": { "parameter": "half" } } }""",
    ];
}
