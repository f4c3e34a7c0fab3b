using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.NRules.Lowering;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

[TestFixture]
internal sealed class DependenciesTests
{
    // A condition, the members of the episode that it reads itself, and the definitions that it names itself.
    [TestCase("""{ "fact": "line.side", "is": "left" }""", "", "")]
    [TestCase("""{ "fact": "line.extensions.massIndex", "atLeast": { "parameter": "fourPoints" } }""", "", "")]
    [TestCase("""{ "fact": "episode.stage", "is": "claimReview" }""", "stage", "")]
    [TestCase("""{ "fact": "episode.carePlan.conservativeTreatment", "is": true }""", "carePlan", "")]
    [TestCase("""{ "fact": "episode.extensions.inNetwork", "is": true }""", "extensions", "")]
    [TestCase("""{ "fact": "line.performingProvider.role", "is": "physician" }""", "providers", "")]
    [TestCase("""{ "some": "line.performingProvider.training", "as": "one" }""", "providers", "")]
    [TestCase("""{ "some": "episode.lines", "as": "one", "where": { "fact": "one.performingProvider.role", "is": "physician" } }""", "lines providers", "")]
    [TestCase("""{ "some": "episode.visits", "as": "one", "where": { "fact": "one.visitedOn", "after": { "fact": "episode.screening.completedOn" } } }""", "visits screening", "")]
    [TestCase("""{ "every": "episode.documents", "as": "one", "satisfies": { "elapsedFrom": "episode.patient.birthDate", "to": "one.datedOn", "atLeast": { "parameter": "fourWeeks" } } }""", "patient documents", "")]
    [TestCase("""{ "some": "episode.procedures", "as": "one", "where": { "improvementAfter": "one", "measures": ["pain"], "atLeast": { "parameter": "half" } } }""", "assessments procedures", "")]
    [TestCase("""{ "all": [ { "definition": "axial" }, { "some": "episode.symptoms", "as": "one" } ] }""", "symptoms", "axial")]
    [TestCase("""{ "not": { "definition": "axial" } }""", "", "axial")]
    [TestCase("""{ "some": { "definition": "leftBlocks" }, "as": "one", "where": { "definition": "axial" } }""", "procedures", "axial leftBlocks")]
    [TestCase("""{ "some": { "definition": "leftBlocks" }, "as": "one", "where": { "none": { "definition": "leftBlocks" }, "as": "two" } }""", "procedures", "leftBlocks")]
    [TestCase("""{ "some": { "definition": "words" }, "as": "one" }""", "", "words")]
    public void What_a_condition_reads_is_found(string condition, string members, string definitions) =>
        ShouldBe(Dependencies.Of(SmallPack.Of(condition).Criteria[0].When), members, definitions);

    [Test]
    public void Improvement_needs_to_know_which_procedures_are_blocks()
    {
        var some = (SomeCondition)SmallPack.Of(
            """{ "some": "episode.procedures", "as": "one", "where": { "improvementAfter": "one", "measures": ["pain"], "atLeast": { "parameter": "half" } } }""").Criteria[0].When;
        ShouldBe(Dependencies.Of(some.Where), "assessments procedures", "");
    }

    [Test]
    public void What_several_conditions_read_stands_once_and_in_order()
    {
        var criteria = SmallPack.Of(
            """{ "some": "episode.visits", "as": "one", "where": { "definition": "axial" } }""",
            """{ "some": "episode.symptoms", "as": "one", "where": { "definition": "axial" } }""",
            """{ "some": "episode.visits", "as": "one" }""").Criteria;
        ShouldBe(Dependencies.Of([criteria[0].When, null, criteria[1].When, criteria[2].When]), "symptoms visits", "axial");
    }

    [TestCase("blocks", "procedures", "")]
    [TestCase("leftBlocks", "procedures", "blocks")]
    [TestCase("words", "", "")]
    public void What_a_subset_reads_is_found(string id, string members, string definitions)
    {
        var pack = SmallPack.Of("""{ "fact": "line.side", "is": "left" }""");
        ShouldBe(Dependencies.Of((SubsetDefinition)pack.Definitions.Single(definition => definition.Id == id)), members, definitions);
    }

    private static void ShouldBe(Dependencies dependencies, string members, string definitions)
    {
        string.Join(' ', dependencies.Members.Select(member => member.Name)).ShouldBe(members);
        string.Join(' ', dependencies.Definitions.Select(definition => definition.Id)).ShouldBe(definitions);
    }
}
