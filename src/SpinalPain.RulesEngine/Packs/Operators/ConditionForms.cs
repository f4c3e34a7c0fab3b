using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>The one table of the forms of a condition. The reader of packs and the schemas go by it.</summary>
internal static class ConditionForms
{
    /// <summary>What assessments measure.</summary>
    public static readonly string[] MeasureWords = ["pain", "function"];

    private static readonly FormMember Where = new("where", FormMemberKind.Condition, "Only elements for which this holds; left out: all.", IsRequired: false);

    private static readonly FormMember Satisfies = new("satisfies", FormMemberKind.Condition, "What must hold for the element.");

    private static readonly FormMember As = new("as", FormMemberKind.NewName, "A name for the element, with which the paths of its facts begin.");

    private static readonly FormMember By = new("by", FormMemberKind.DateOfElement, "The date of the element that orders the list.");

    /// <summary>The words that compare a number or a time with a threshold.</summary>
    public static ImmutableArray<FormMember> Comparisons { get; } =
    [
        new("atLeast", FormMemberKind.Threshold, "The threshold or more."),
        new("atMost", FormMemberKind.Threshold, "The threshold or less."),
        new("moreThan", FormMemberKind.Threshold, "More than the threshold."),
        new("lessThan", FormMemberKind.Threshold, "Less than the threshold."),
    ];

    /// <summary>Every form. The last, "atLeast", is told by its member only where no other form is: comparisons use the same word.</summary>
    public static ImmutableArray<ConditionForm> All { get; } =
    [
        Group("all", "Every one of the conditions holds."),
        Group("any", "At least one of the conditions holds."),
        new("not", "The condition does not hold.", [new("not", FormMemberKind.Condition, "The condition that must not hold.")]),
        Group("firstKnown", "The first of the conditions that the record decides."),
        Group("agree", "What the record says in several places: all of the conditions that are known are the same, or the record contradicts itself."),
        new("definition", "The condition that a definition gives this name to.", [new("definition", FormMemberKind.Definition, "Id of a definition with \"when\".")]),
        new("fact", "A test of one fact.", [new("fact", FormMemberKind.Fact, "Path of the fact.")], HasTest: true),
        new(
            "elapsedFrom",
            "The time from one date to another, compared with a duration.",
            [new("elapsedFrom", FormMemberKind.Date, "Path of the date on which the time begins."), new("to", FormMemberKind.Date, "Path of the date on which it ends.")],
            HasComparison: true),
        new("some", "At least one element of the list for which \"where\" holds.", [List("some"), As, Where]),
        new("none", "No element of the list for which \"where\" holds.", [List("none"), As, Where]),
        new("every", "Each element of the list for which \"where\" holds satisfies a condition.", [List("every"), As, Where, Satisfies]),
        new(
            "count",
            "How many elements of the list, or how many different dates among them, compared with a count.",
            [
                List("count"),
                As,
                Where,
                new("distinctBy", FormMemberKind.DateOfElement, "A date of the element: different dates are counted in place of elements.", IsRequired: false),
            ],
            HasComparison: true),
        new("first", "The earliest element of the list by a date satisfies a condition.", [List("first"), By, As, Where, Satisfies]),
        new("last", "The latest element of the list by a date satisfies a condition.", [List("last"), By, As, Where, Satisfies]),
        new(
            "improvementAfter",
            "Improvement after a procedure, from scores or as the record states it.",
            [
                new("improvementAfter", FormMemberKind.NameInForce, "Name of the element that is the procedure."),
                new("measures", FormMemberKind.Measures, "Whether the scales of pain, of function or both are asked."),
                new("atLeast", FormMemberKind.Threshold, "The least improvement: a parameter in percent."),
                new("sustainedFor", FormMemberKind.Threshold, "How long the improvement lasts at least: a parameter in months or years.", IsRequired: false),
            ]),
        new(
            "atLeast",
            "At least so many of the conditions hold.",
            [new("atLeast", FormMemberKind.Threshold, "How many at least: a parameter that is a count."), new("of", FormMemberKind.Conditions, "The conditions of which so many must hold.")]),
    ];

    /// <summary>The form of a name.</summary>
    public static ConditionForm Of(string name) => All.First(form => form.Name == name);

    private static ConditionForm Group(string name, string meaning) => new(name, meaning, [new(name, FormMemberKind.Conditions, meaning)]);

    private static FormMember List(string name) => new(name, FormMemberKind.List, "Path of the list to look through, or { \"definition\": \"id\" } of a subset.");
}
