using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Schemas;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Packs.Operators;

public sealed class FactTestsTests
{
    private static readonly string[] OfMedicalCodes = ["inValueSet", "hasFormat"];

    private static IEnumerable<Fact> Facts() => FactVocabulary.All.SelectMany(type => type.Facts).Where(fact => fact.Record is null && fact.Kind != FactKind.Extensions);

    [Test]
    public void The_checker_allows_the_tests_that_the_table_has_for_a_fact()
    {
        foreach (var fact in Facts())
        {
            var table = FactTests.All.Where(test => (test.Fits & FactPaths.KindOf(fact)) != 0).Select(test => test.Name).ToList();
            var allowed = FactTestCheck.TestsOf(fact, fact.IsList);

            // Not every text can hold a medical code, and a schema need not know which.
            allowed.ShouldBeSubsetOf(table, fact.Name);
            table.Except(allowed).ShouldBeSubsetOf(OfMedicalCodes, fact.Name);
        }
    }

    [Test]
    public void Every_test_is_for_some_fact() => FactTests.All.ShouldAllBe(test => Facts().Any(fact => FactTestCheck.TestsOf(fact, fact.IsList).Contains(test.Name)));

    [Test]
    public void No_name_is_used_twice()
    {
        FactTests.All.Select(test => test.Name).ShouldBeUnique();
        ConditionForms.All.Select(form => form.Name).ShouldBeUnique();
        ConditionForms.All.ShouldAllBe(form => form.MemberNames.Distinct().Count() == form.MemberNames.Length && form.Members[0].Name == form.Name);
    }

    [Test]
    public void A_form_is_told_by_one_member()
    {
        // Only "atLeast" is a member of other forms too, which is why it comes last.
        var shared = ConditionForms.All.Where(form => ConditionForms.All.Any(other => other != form && other.MemberNames.Contains(form.Name))).Select(form => form.Name);

        shared.ShouldBe(["atLeast"]);
        ConditionForms.All[^1].Name.ShouldBe("atLeast");
    }
}
