using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>
/// Lists of procedures. Each is written as whether it is in the list (a block: T, F or U), the day of May 2025 or "--", and whether it
/// satisfies (on the left: T, F or U); "+" after the list makes it incomplete, "absent" leaves it out, "none" leaves it empty.
/// </summary>
[TestFixture]
internal sealed class ListTests
{
    private const string Where = """ "where": { "fact": "one.kind", "is": "diagnosticMedialBranchBlock" } """;

    private const string Satisfies = """ "satisfies": { "fact": "one.side", "is": "left" } """;

    [TestCase("some", "F01T", Truth.False)]
    [TestCase("some", "F01T T01U", Truth.True)]
    [TestCase("some", "F01T U01T", Truth.Unknown)]
    [TestCase("some", "none", Truth.False)]
    [TestCase("some", "F01T +", Truth.Unknown)]
    [TestCase("some", "T01T +", Truth.True)]
    [TestCase("some", "absent", Truth.Unknown)]
    [TestCase("none", "F01T", Truth.True)]
    [TestCase("none", "F01T T01U", Truth.False)]
    [TestCase("none", "U01T", Truth.Unknown)]
    [TestCase("none", "none", Truth.True)]
    [TestCase("none", "F01T +", Truth.Unknown)]
    [TestCase("none", "T01T +", Truth.False)]
    [TestCase("none", "absent", Truth.Unknown)]
    public void Elements_are_looked_for(string name, string list, Truth truth) =>
        Judge($$"""{ "{{name}}": "episode.procedures", "as": "one", {{Where}} }""", list).ShouldBe(truth);

    [TestCase("some", "U01U", Truth.True)]
    [TestCase("some", "none", Truth.False)]
    [TestCase("some", "none +", Truth.Unknown)]
    [TestCase("none", "U01U", Truth.False)]
    [TestCase("none", "none", Truth.True)]
    public void Any_element_will_do_without_where(string name, string list, Truth truth) =>
        Judge($$"""{ "{{name}}": "episode.procedures", "as": "one" }""", list).ShouldBe(truth);

    [TestCase("T01T T02T F03F", Truth.True)]
    [TestCase("T01T T02F", Truth.False)]
    [TestCase("T01T U02F", Truth.Unknown)]
    [TestCase("T01T U02T", Truth.True)]
    [TestCase("T01T T02U", Truth.Unknown)]
    [TestCase("F01F F02U", Truth.True)]
    [TestCase("none", Truth.True)]
    [TestCase("T01T +", Truth.Unknown)]
    [TestCase("T01F +", Truth.False)]
    [TestCase("absent", Truth.Unknown)]
    public void Every_element_satisfies(string list, Truth truth) =>
        Judge($$"""{ "every": "episode.procedures", "as": "one", {{Where}}, {{Satisfies}} }""", list).ShouldBe(truth);

    // Against a limit of two.
    [TestCase("atLeast", "T01U T01U", Truth.True)]
    [TestCase("atLeast", "T01U F01U", Truth.False)]
    [TestCase("atLeast", "T01U U01U", Truth.Unknown)]
    [TestCase("atLeast", "T01U +", Truth.Unknown)]
    [TestCase("atLeast", "absent", Truth.Unknown)]
    [TestCase("atMost", "T01U T01U", Truth.True)]
    [TestCase("atMost", "T01U T01U T01U", Truth.False)]
    [TestCase("atMost", "T01U T01U U01U", Truth.Unknown)]
    [TestCase("atMost", "T01U +", Truth.Unknown)]
    [TestCase("moreThan", "T01U T01U T01U +", Truth.True)]
    [TestCase("moreThan", "T01U T01U", Truth.False)]
    [TestCase("lessThan", "T01U", Truth.True)]
    [TestCase("lessThan", "T01U T01U +", Truth.False)]
    [TestCase("lessThan", "T01U U01U", Truth.Unknown)]
    public void Elements_are_counted(string comparison, string list, Truth truth) =>
        Judge($$"""{ "count": "episode.procedures", "as": "one", {{Where}}, "{{comparison}}": { "parameter": "two" } }""", list).ShouldBe(truth);

    // What stands in a row of elements, and whether they have at least two dates, and at most two.
    [TestCase("T01U T01U T01U", Truth.False, Truth.True)]
    [TestCase("T01U T02U", Truth.True, Truth.True)]
    [TestCase("T01U T02U T03U", Truth.True, Truth.False)]
    [TestCase("T01U T--U", Truth.Unknown, Truth.True)]
    [TestCase("T--U T--U", Truth.Unknown, Truth.True)]
    [TestCase("T--U", Truth.False, Truth.True)]
    [TestCase("T01U T02U T--U", Truth.True, Truth.Unknown)]
    [TestCase("T01U U01U", Truth.False, Truth.True)]
    [TestCase("T01U U02U", Truth.Unknown, Truth.True)]
    [TestCase("T01U F02U", Truth.False, Truth.True)]
    [TestCase("T01U +", Truth.Unknown, Truth.Unknown)]
    [TestCase("absent", Truth.Unknown, Truth.Unknown)]
    public void Different_dates_are_counted(string list, Truth atLeast, Truth atMost)
    {
        foreach (var (comparison, truth) in new[] { ("atLeast", atLeast), ("atMost", atMost) })
        {
            Judge(
                $$"""{ "count": "episode.procedures", "as": "one", {{Where}}, "distinctBy": "one.performedOn", "{{comparison}}": { "parameter": "two" } }""", list)
                .ShouldBe(truth, comparison);
        }
    }

    [Test]
    public void A_date_that_is_absent_is_a_date_nevertheless() =>
        Judge($$"""{ "count": "episode.procedures", "as": "one", "distinctBy": "one.performedOn", "atLeast": { "parameter": "one" } }""", "T--U").ShouldBe(Truth.True);

    [TestCase("T01T T02F", Truth.True, Truth.False)]
    [TestCase("T01T F02F", Truth.True, Truth.True)]
    [TestCase("T01T U02F", Truth.True, Truth.Unknown)]
    [TestCase("T02T U01T", Truth.True, Truth.True)]
    [TestCase("T01T T02T U03U", Truth.True, Truth.Unknown)]
    [TestCase("T01T T01F", Truth.Unknown, Truth.Unknown)]
    [TestCase("T01T T01U", Truth.Unknown, Truth.Unknown)]
    [TestCase("T01T T02F T--T", Truth.True, Truth.Unknown)]
    [TestCase("T01T T02F U--F", Truth.Unknown, Truth.False)]
    [TestCase("T--T U02F", Truth.Unknown, Truth.Unknown)]
    [TestCase("T01U", Truth.Unknown, Truth.Unknown)]
    [TestCase("F01T", Truth.False, Truth.False)]
    [TestCase("none", Truth.False, Truth.False)]
    [TestCase("U01F", Truth.False, Truth.False)]
    [TestCase("U01T", Truth.Unknown, Truth.Unknown)]
    [TestCase("T01T +", Truth.Unknown, Truth.Unknown)]
    [TestCase("absent", Truth.Unknown, Truth.Unknown)]
    public void The_extreme_element_satisfies(string list, Truth first, Truth last)
    {
        foreach (var (name, truth) in new[] { ("first", first), ("last", last) })
        {
            Judge($$"""{ "{{name}}": "episode.procedures", "by": "one.performedOn", "as": "one", {{Where}}, {{Satisfies}} }""", list).ShouldBe(truth, name);
        }
    }

    // Blocks, and those of them on the left, are subsets of the procedures.
    [TestCase("T01T", Truth.True)]
    [TestCase("T01F", Truth.False)]
    [TestCase("F01T", Truth.False)]
    [TestCase("U01T", Truth.Unknown)]
    [TestCase("U01F", Truth.False)]
    [TestCase("F01T +", Truth.Unknown)]
    [TestCase("absent", Truth.Unknown)]
    public void Elements_of_a_subset_of_a_subset_are_looked_for(string list, Truth truth) =>
        Judge("""{ "some": { "definition": "leftBlocks" }, "as": "one" }""", list).ShouldBe(truth);

    [TestCase("T01T", Truth.True)]
    [TestCase("T02T", Truth.False)]
    [TestCase("T--T", Truth.Unknown)]
    [TestCase("U02T", Truth.False)]
    public void Where_narrows_a_subset(string list, Truth truth) => Judge(
        """
        { "some": { "definition": "blocks" }, "as": "one", "where": { "some": "episode.procedures", "as": "other", "where": { "all": [
          { "fact": "other.performedOn", "before": { "fact": "line.extensions.heldOn" } }, { "fact": "other.performedOn", "is": { "fact": "one.performedOn" } } ] } } }
        """,
        list).ShouldBe(truth);

    [TestCase("""["LT", "59"]""", Truth.True)]
    [TestCase("""["RT", "59"]""", Truth.False)]
    [TestCase("""{ "items": ["LT"], "incomplete": true }""", Truth.Unknown)]
    public void The_elements_of_a_list_of_texts_have_names_too(string list, Truth truth) => SmallPack.Judge(
        """{ "every": "line.modifiers", "as": "modifier", "satisfies": { "some": { "definition": "words" }, "as": "word", "where": { "fact": "word", "is": { "fact": "modifier" } } } }""",
        SmallPack.Episode($"\"modifiers\": {list}")).ShouldBe(truth);

    [Test]
    public void The_elements_of_a_list_of_words_have_names_too()
    {
        const string Condition = """{ "some": "episode.diagnoses", "as": "one", "where": { "none": "one.supportedBy", "as": "part", "where": { "fact": "part", "is": "imaging" } } }""";
        SmallPack.Judge(Condition, SmallPack.Episode(episode: """ "diagnoses": [ { "supportedBy": ["history"] } ] """)).ShouldBe(Truth.True);
        SmallPack.Judge(Condition, SmallPack.Episode(episode: """ "diagnoses": [ { "supportedBy": ["history", "imaging"] } ] """)).ShouldBe(Truth.False);
    }

    private static Truth Judge(string condition, string list) => SmallPack.Judge(condition, Listing(list));

    private static PatientEpisode Listing(string list)
    {
        var elements = list.Split(' ').Where(word => word is not ("+" or "none" or "absent")).Select(Element).ToArray();
        return SmallPack.Episode(""" "extensions": { "heldOn": "2025-05-02" } """) with
        {
            Procedures = list == "absent" ? null : list.EndsWith('+') ? FactList.Incomplete(elements) : FactList.Create(elements),
        };
    }

    private static Procedure Element(string written, int place) => new()
    {
        Id = $"p{place}",
        Kind = written[0] switch { 'T' => ProcedureKind.DiagnosticMedialBranchBlock, 'F' => ProcedureKind.SpinalSurgery, _ => null },
        PerformedOn = written[1] == '-' ? null : new DateOnly(2025, 5, (10 * (written[1] - '0')) + written[2] - '0'),
        Side = written[3] switch { 'T' => BodySide.Left, 'F' => BodySide.Right, _ => null },
    };
}
