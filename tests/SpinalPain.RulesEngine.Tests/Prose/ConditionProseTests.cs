using System.Text;
using SpinalPain.RulesEngine.Prose;

namespace SpinalPain.RulesEngine.Tests.Prose;

/// <summary>Every form of a condition as a person reads it. Thresholds: two = 2, half = 50 percent, fourWeeks = 4 weeks, threeMonths, year = 12 months, fourPoints.</summary>
public sealed class ConditionProseTests
{
    private const string Code = """{ "fact": "line.code", "isNot": "62321" }""";
    private const string Contrast = """{ "fact": "line.contrast", "is": true }""";
    private const string Region = """{ "fact": "line.region", "is": "cervical" }""";

    [TestCase("""{ "fact": "line.contrast", "is": true }""", "Contrast is used or planned")]
    [TestCase("""{ "fact": "line.contrast", "is": false }""", "Contrast is neither used nor planned")]
    [TestCase("""{ "fact": "line.contrast", "isNot": true }""", "Contrast is neither used nor planned")]
    [TestCase("""{ "fact": "line.approach", "isOneOf": ["caudal", "interlaminar"] }""", "The approach of the requested service is caudal or interlaminar")]
    [TestCase("""{ "fact": "line.performingProvider.role", "is": "nursePractitioner" }""", "The performing provider is a nurse practitioner")]
    [TestCase("""{ "fact": "line.performingProvider.role", "isNot": "physician" }""", "The performing provider is not a physician")]
    [TestCase("""{ "fact": "line.code", "is": "62323" }""", "The procedure code of the requested service is 62323")]
    [TestCase("""{ "fact": "line.region", "isNot": "cervical" }""", "The region of the requested service is not cervical")]
    [TestCase("""{ "fact": "episode.stage", "is": "claimReview" }""", "The request is judged at claim review")]
    [TestCase("""{ "fact": "episode.carePlan.rehabilitation", "isNot": "homeExercise" }""", "The patient does not take part in a home exercise program")]
    [TestCase("""{ "fact": "episode.stimulation.surgical", "isOneOf": ["unsuitable", "contraindicated"] }""", "Surgical therapy is recorded as unsuitable or contraindicated")]
    [TestCase("""{ "fact": "episode.screening.completedOn", "before": { "fact": "line.dateOfService" } }""", "The screening was completed before the date of service")]
    [TestCase("""{ "fact": "episode.screening.completedOn", "onOrAfter": { "fact": "line.dateOfService" } }""", "The screening was completed on or after the date of service")]
    [TestCase("""{ "fact": "episode.screening.completedOn", "is": { "fact": "line.dateOfService" } }""", "The screening was completed on the date of service")]
    [TestCase("""{ "fact": "episode.screening.completedOn", "isNot": { "fact": "line.dateOfService" } }""", "The screening was completed on another day than the date of service")]
    [TestCase("""{ "fact": "episode.screening.completedOn", "within": { "parameter": "year" }, "before": { "fact": "line.dateOfService" } }""", "The screening was completed within the 12 months before the date of service")]
    [TestCase("""{ "fact": "line.guidance", "isRecorded": true }""", "The image guidance is on record")]
    [TestCase("""{ "fact": "line.contrast", "isRecorded": true }""", "The record tells whether contrast is used or planned")]
    [TestCase("""{ "fact": "line.performedBy", "isRecorded": true }""", "The record names the performing provider")]
    [TestCase("""{ "fact": "line.modifiers", "includes": "RT" }""", "The modifiers of the requested service include RT")]
    [TestCase("""{ "fact": "line.levels", "includesAny": ["L1-L2", "L4-L5"] }""", "The levels of the requested service include L1-L2 or L4-L5")]
    [TestCase("""{ "some": "episode.procedures", "as": "earlier", "where": { "fact": "earlier.levels", "includesAny": { "fact": "line.levels" } } }""", "There is at least one procedure on record whose levels include at least one of the levels of the requested service")]
    [TestCase("""{ "none": "episode.diagnoses", "as": "d", "where": { "fact": "d.kind", "isOneOf": ["fracture", "other"] } }""", "There is no diagnosis on record that is a fracture or a condition recorded as “other”")]
    [TestCase("""{ "fact": "line.extensions.bodyMassIndex", "lessThan": { "parameter": "fourPoints" } }""", "“Test” of the requested service is less than 4 points (5 points from 2025-01-01 on)")]
    [TestCase("""{ "fact": "episode.extensions.network", "is": true }""", "The answer to “Test” is yes")]
    [TestCase("""{ "fact": "episode.extensions.network", "is": false }""", "The answer to “Test” is no")]
    [TestCase("""{ "elapsedFrom": "episode.screening.completedOn", "to": "line.dateOfService", "atLeast": { "parameter": "fourWeeks" } }""", "The time from the day the screening was completed to the date of service is at least 4 weeks")]
    public void One_fact_is_one_sentence(string condition, string sentence) => Prose(condition).ShouldBe(sentence + ".\n");

    [TestCase("""{ "fact": "line.contrast", "is": true }""", "Contrast is neither used nor planned")]
    [TestCase("""{ "fact": "line.region", "is": "cervical" }""", "The region of the requested service is not cervical")]
    [TestCase("""{ "fact": "line.region", "isNot": "cervical" }""", "The region of the requested service is cervical")]
    [TestCase("""{ "fact": "episode.screening.completedOn", "before": { "fact": "line.dateOfService" } }""", "The screening was completed on or after the date of service")]
    [TestCase("""{ "fact": "episode.screening.completedOn", "onOrBefore": { "fact": "line.dateOfService" } }""", "The screening was completed after the date of service")]
    [TestCase("""{ "fact": "episode.screening.completedOn", "within": { "parameter": "year" }, "before": { "fact": "line.dateOfService" } }""", "The screening was completed outside the 12 months before the date of service")]
    [TestCase("""{ "elapsedFrom": "episode.screening.completedOn", "to": "line.dateOfService", "atMost": { "parameter": "fourWeeks" } }""", "The time from the day the screening was completed to the date of service is more than 4 weeks")]
    [TestCase("""{ "fact": "line.levels", "includesAll": ["L1-L2", "L4-L5"] }""", "The levels of the requested service do not include both L1-L2 and L4-L5")]
    [TestCase("""{ "some": "episode.visits", "as": "visit", "where": { "fact": "visit.kind", "is": "followUp" } }""", "There is no visit on record that is a follow-up visit")]
    [TestCase("""{ "none": "episode.visits", "as": "visit", "where": { "fact": "visit.kind", "is": "followUp" } }""", "There is at least one visit on record that is a follow-up visit")]
    [TestCase("""{ "every": "episode.visits", "as": "visit", "satisfies": { "fact": "visit.kind", "is": "followUp" } }""", "There is at least one visit on record that is not a follow-up visit")]
    [TestCase("""{ "every": "episode.visits", "as": "visit", "where": { "fact": "visit.kind", "is": "followUp" }, "satisfies": { "fact": "visit.visitedOn", "before": { "fact": "line.dateOfService" } } }""",
        "There is at least one visit on record that is a follow-up visit and that took place on or after the date of service")]
    [TestCase("""{ "count": "episode.visits", "as": "visit", "lessThan": { "parameter": "two" } }""", "There are at least 2 visits on record")]
    [TestCase("""{ "not": { "fact": "line.contrast", "is": true } }""", "Contrast is used or planned")]
    public void The_opposite_is_said_without_not_so(string condition, string sentence) => Prose($$"""{ "not": {{condition}} }""").ShouldBe(sentence + ".\n");

    [Test]
    public void Groups_are_lists() => Prose($$"""{ "all": [{{Code}}, { "any": [{{Contrast}}, {{Region}}] }, { "atLeast": { "parameter": "two" }, "of": [{{Code}}, {{Contrast}}, {{Region}}] }] }""").ShouldBe("""
        All of these hold:
        - The procedure code of the requested service is not 62321.
        - Either contrast is used or planned, or the region of the requested service is cervical.
        - At least 2 of these hold:
          - The procedure code of the requested service is not 62321.
          - Contrast is used or planned.
          - The region of the requested service is cervical.

        """.ReplaceLineEndings("\n"));

    [Test]
    public void Not_any_is_none_and_not_all_is_one_that_fails() => Prose($$"""{ "not": { "any": [{{Region}}, { "all": [{{Code}}, {{Contrast}}] }] } }""").ShouldBe("""
        All of these hold:
        - The region of the requested service is not cervical.
        - Either the procedure code of the requested service is 62321, or contrast is neither used nor planned.

        """.ReplaceLineEndings("\n"));

    [Test]
    public void Fewer_than_so_many_is_the_opposite_of_at_least() =>
        Prose($$"""{ "not": { "atLeast": { "parameter": "two" }, "of": [{{Code}}, {{Contrast}}, {{Region}}] } }""").ShouldStartWith("Fewer than 2 of these hold:\n- The procedure code of the requested service is not 62321.\n");

    [Test]
    public void What_the_record_answers_first_is_a_numbered_list() =>
        Prose($$"""{ "firstKnown": [{{Contrast}}, {{Region}}, { "not": { "fact": "line.guidance", "isRecorded": true } }] }""").ShouldBe("""
        Of these, in this order, the first that the record can answer holds:
        1. Contrast is used or planned.
        2. The region of the requested service is cervical.
        3. This fails if the image guidance is on record, and stays open if not.

        """.ReplaceLineEndings("\n"));

    [Test]
    public void Places_that_have_to_agree_are_a_list() => Prose($$"""{ "agree": [{{Contrast}}, {{Region}}] }""").ShouldBe("""
        The record answers one or more of these, and each that it answers holds (where some hold and others fail, this stays open):
        - Contrast is used or planned.
        - The region of the requested service is cervical.

        """.ReplaceLineEndings("\n"));

    [TestCase("""{ "some": "episode.visits", "as": "visit" }""", "There is at least one visit on record")]
    [TestCase("""{ "none": "episode.visits", "as": "visit" }""", "There is no visit on record")]
    [TestCase("""{ "some": "episode.procedures", "as": "earlier", "where": { "fact": "earlier.region", "is": { "fact": "line.region" } } }""", "There is at least one procedure on record whose region is that of the requested service")]
    [TestCase("""{ "every": "line.levels", "as": "level", "satisfies": { "fact": "level", "isOneOf": ["L3-L4", "L4-L5"] } }""", "Every level of the requested service is L3-L4 or L4-L5")]
    [TestCase("""{ "every": "episode.procedures", "as": "earlier", "satisfies": { "fact": "earlier.side", "is": "left" } }""", "The side of every procedure on record is left")]
    [TestCase("""{ "every": "episode.procedures", "as": "earlier", "satisfies": { "fact": "earlier.side", "isNot": "left" } }""", "For every procedure on record, the side of the procedure is not left")]
    [TestCase("""{ "every": "line.levels", "as": "level", "satisfies": { "fact": "level", "isNot": "L3-L4" } }""", "For every level of the requested service, the level is not L3-L4")]
    [TestCase("""{ "every": "episode.procedures", "as": "earlier", "satisfies": { "fact": "earlier.region", "isNot": { "fact": "line.region" } } }""", "For every procedure on record, the region of the procedure is not that of the requested service")]
    [TestCase("""{ "every": "episode.procedures", "as": "p", "where": { "fact": "p.side", "is": "left" }, "satisfies": { "fact": "p.region", "is": "cervical" } }""", "For every procedure on record whose side is left, the region of the procedure is cervical")]
    [TestCase("""{ "count": "episode.procedures", "as": "p", "atLeast": { "parameter": "two" } }""", "There are at least 2 procedures on record")]
    [TestCase("""{ "count": "episode.procedures", "as": "p", "distinctBy": "p.performedOn", "moreThan": { "parameter": "two" } }""", "There are more than 2 different dates of procedures on record")]
    [TestCase("""{ "last": "episode.procedures", "by": "p.performedOn", "as": "p", "satisfies": { "fact": "p.side", "is": "left" } }""", "The side of the latest procedure on record is left")]
    [TestCase("""{ "first": "episode.conservativeTreatments", "by": "c.endedOn", "as": "c", "satisfies": { "fact": "c.outcome", "is": "failed" } }""", "The earliest (by the last day on record) course of conservative care on record is recorded as failed")]
    [TestCase("""{ "last": "episode.procedures", "by": "p.performedOn", "as": "p", "satisfies": { "improvementAfter": "p", "measures": ["pain", "function"], "atLeast": { "parameter": "half" } } }""",
        "For the latest procedure on record, pain or function improved by at least 50 percent after the latest procedure")]
    [TestCase("""{ "last": "episode.procedures", "by": "previous.performedOn", "as": "previous", "satisfies": { "improvementAfter": "previous", "measures": ["pain"], "atLeast": { "parameter": "half" }, "sustainedFor": { "parameter": "threeMonths" } } }""",
        "For the latest procedure on record, an improvement of pain by at least 50 percent lasted at least 3 months after the latest procedure")]
    [TestCase("""{ "last": "episode.procedures", "by": "p.performedOn", "as": "p", "satisfies": { "not": { "improvementAfter": "p", "measures": ["pain", "function"], "atLeast": { "parameter": "half" } } } }""",
        "For the latest procedure on record, neither pain nor function improved by at least 50 percent after the latest procedure")]
    public void A_list_is_a_sentence_where_it_can_be(string condition, string sentence) => Prose(condition).ShouldBe(sentence + ".\n");

    [Test]
    public void Every_element_of_every_element_is_one_sentence()
    {
        var text = Prose("""
            { "every": "episode.documents", "as": "report", "satisfies": { "every": "report.amendments", "as": "amendment", "satisfies": { "all": [
              { "fact": "amendment.labelled", "is": true },
              { "fact": "amendment.madeOn", "isRecorded": true } ] } } }
            """);

        text.ShouldBe("""
            For every document on record and every amendment to the report, all of these hold:
            - The amendment is labeled as what it is.
            - The date of the amendment is on record.

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void Two_lists_follow_one_another_where_a_sentence_needs_both()
    {
        var visits = $$"""
            { "every": "episode.visits", "as": "visit",
              "where": { "any": [ { "fact": "visit.kind", "is": "followUp" }, { "fact": "visit.visitedOn", "before": { "fact": "line.dateOfService" } } ] },
              "satisfies": { "all": [ {{Contrast}}, {{Region}} ] } }
            """;

        Prose(visits).ShouldBe("""
            Take every visit on record for which at least one of these holds:
            - The visit is a follow-up visit.
            - The visit took place before the date of service.
            For every such visit, all of these hold:
            - Contrast is used or planned.
            - The region of the requested service is cervical.

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void Two_elements_of_one_kind_have_different_names()
    {
        var text = Prose("""
            { "some": "episode.documents", "as": "first1", "where": { "some": "episode.documents", "as": "second2", "where": { "some": "episode.documents", "as": "thirdOne", "where": { "all": [
              { "fact": "first1.author", "is": { "fact": "second2.author" } },
              { "fact": "second2.datedOn", "before": { "fact": "thirdOne.datedOn" } },
              { "fact": "thirdOne.views", "atLeast": { "fact": "first1.views" } } ] } } } }
            """);

        text.ShouldContain("The author of the document is that of that document.");
        text.ShouldContain("That document is dated before the date on the document “thirdOne”.");
        text.ShouldContain("The number of views of the document “thirdOne” is at least the number of views of the document.");
    }

    [Test]
    public void An_element_is_not_heard_as_another_one_for_the_name_that_its_author_gave_it()
    {
        var text = Prose("""
            { "count": "episode.procedures", "as": "earlier", "where": { "all": [
              { "fact": "earlier.kind", "is": "radiofrequencyAblation" },
              { "fact": "earlier.region", "is": { "fact": "line.region" } },
              { "fact": "earlier.performedOn", "before": { "fact": "line.dateOfService" } } ] }, "distinctBy": "earlier.performedOn", "lessThan": { "parameter": "two" } }
            """);

        text.ShouldBe("""
            There are fewer than 2 different dates of procedures on record for which all of these hold:
            - The procedure is a radiofrequency ablation.
            - The region of the procedure is that of the requested service.
            - The procedure was done before the date of service.

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void The_latest_of_some_is_told_from_the_latest_of_all()
    {
        var text = Prose("""
            { "last": "episode.procedures", "by": "previous.performedOn", "as": "previous", "where": { "fact": "previous.side", "is": "left" },
              "satisfies": { "improvementAfter": "previous", "measures": ["pain"], "atLeast": { "parameter": "half" } } }
            """);

        text.ShouldBe("For the latest procedure on record whose side is left, pain improved by at least 50 percent after that procedure.\n");
    }

    [Test]
    public void One_condition_by_itself_is_one_line()
    {
        var when = TestPack.Compile($$"""{ "all": [{{Contrast}}, {{Region}}] }""").Pack.Criteria[0].When;

        ConditionProse.Describe(when).ShouldBe("All of these hold");
    }

    /// <summary>A condition as plain text: what it says, without the marks.</summary>
    private static string Prose(string condition)
    {
        var text = new StringBuilder();
        Write(ConditionProse.Of(TestPack.Compile(condition).Pack.Criteria[0].When), string.Empty, string.Empty, text);
        return text.ToString();
    }

    private static void Write(ProseNode node, string indent, string marker, StringBuilder text)
    {
        text.Append(indent).Append(marker).Append(node.Text.Capitalized()).Append(node.Children.IsEmpty ? ".\n" : ":\n");
        var inner = indent + new string(' ', marker.Length);
        for (var index = 0; index < node.Children.Length; index++)
        {
            Write(node.Children[index], inner, node.IsOrdered ? $"{index + 1}. " : "- ", text);
        }

        if (node.Then is { } then)
        {
            Write(then, inner, string.Empty, text);
        }
    }
}
