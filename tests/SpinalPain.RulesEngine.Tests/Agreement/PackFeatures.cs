using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>What must turn up in generated packs. It follows the tables of the grammar, so that what is new there and not generated is missed.</summary>
internal static class PackFeatures
{
    private static readonly FactKind[] Scalars = [FactKind.Boolean, FactKind.Number, FactKind.Date, FactKind.Code, FactKind.Text];

    /// <summary>Each form with each of its members, each test with each kind of operand, each fact, and what else packs can have.</summary>
    public static IEnumerable<string> All =>
    [
        .. typeof(Condition).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Condition)) && !type.IsAbstract).Select(type => type.Name),
        .. from form in ConditionForms.All
           from member in form.MemberNames.Where(_ => !form.HasTest)
           from absent in form.Members.Any(each => each.Name == member && !each.IsRequired) ? new[] { true, false } : [false]
           select $"{form.Name}: {(absent ? "without " : string.Empty)}{member}",
        .. from test in FactTests.All
           from operand in Operands(test.Takes)
           select $"{test.Name} {operand}",
        .. from compared in new[] { nameof(NumberCondition), nameof(DateCondition), nameof(ElapsedCondition), nameof(CountCondition) }
           from comparison in Enum.GetValues<Comparison>()
           select $"{compared} {comparison}",
        .. Scalars.SelectMany(kind => new[] { $"{nameof(RecordedCondition)} {kind}", $"{nameof(SameFactCondition)} {kind}", $"{nameof(SameFactCondition)} {kind} negated" }),
        .. from kind in new[] { FactKind.Code, FactKind.Text }
           from operand in new[] { "one word", "words", "value", "list" }
           from all in operand is "words" or "list" ? new[] { true, false } : [false]
           select $"{nameof(IncludesCondition)} {kind} {operand}{(all ? " all" : string.Empty)}",
        .. new[] { FactKind.Boolean, FactKind.Number, FactKind.Date, FactKind.Text }.Select(kind => $"extension {kind}"),
        .. from type in FactVocabulary.All
           from fact in type.Facts
           where fact.Kind != FactKind.Extensions && (fact.IsList || fact.Record is null)
           select $"{type.Name}.{fact.Name}",
        .. Enum.GetValues<ParameterType>().Select(type => $"parameter {type}"),
        .. new[] { Units.Days, Units.Weeks, Units.Months, Units.Years }.Select(unit => $"duration in {unit}"),
        .. Enum.GetValues<Consequence>().Select(consequence => $"consequence {consequence}"),
        .. Enum.GetValues<CodeSystem>().SelectMany(system => new[] { $"value set {system}", $"format {system}" }),
        "value set prefix", "stage PriorAuthorization", "stage ClaimReview", "stage any", "appliesWhen", "governs.when", "placeholder", "met message",
        "series", "value with an end", "criterion of several policies", "code of several policies", "second file", "end of the effective period",
        "subset of a subset", "list within a list", "element of a subset", "element of texts", "element of codes", "extension of the line", "extension of the episode",
        "negated isRecorded in firstKnown", "path through a derived record",
    ];

    private static string[] Operands(TestOperand takes) => takes switch
    {
        TestOperand.Value or TestOperand.Word => ["value", "fact"],
        TestOperand.WordsOrList => ["list", "fact"],
        TestOperand.Words => ["list"],
        TestOperand.Number => ["parameter", "fact"],
        TestOperand.Date => ["fact"],
        TestOperand.Window => ["parameter"],
        _ => ["value"],
    };
}
