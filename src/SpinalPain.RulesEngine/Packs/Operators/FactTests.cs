using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>The one table of the tests of a fact. The reader of packs and the schemas go by it.</summary>
internal static class FactTests
{
    /// <summary>The systems of codes whose form can be asked for.</summary>
    public static readonly string[] CodeSystems = ["icd10cm", "cpt", "hcpcs"];

    public static ImmutableArray<FactTest> All { get; } =
    [
        new("is", TestedFacts.Scalar, TestOperand.Value, "The fact is this. A number or a date is compared with another fact only."),
        new("isNot", TestedFacts.Scalar, TestOperand.Value, "The fact is on record and is something else."),
        new("isOneOf", TestedFacts.Code | TestedFacts.Text, TestOperand.Words, "The fact is one of these words."),
        new("inValueSet", TestedFacts.Text, TestOperand.ValueSet, "The fact is a code of the value set with this id."),
        new("includes", TestedFacts.List, TestOperand.Word, "The list holds this word, or the value of this fact."),
        new("includesAny", TestedFacts.List, TestOperand.WordsOrList, "The list holds at least one of these words."),
        new("includesAll", TestedFacts.List, TestOperand.WordsOrList, "The list holds every one of these words."),
        new("atLeast", TestedFacts.Number, TestOperand.Number, "The number is the threshold or more."),
        new("atMost", TestedFacts.Number, TestOperand.Number, "The number is the threshold or less."),
        new("moreThan", TestedFacts.Number, TestOperand.Number, "The number is more than the threshold."),
        new("lessThan", TestedFacts.Number, TestOperand.Number, "The number is less than the threshold."),
        new("before", TestedFacts.Date, TestOperand.Date, "The date lies before another date; beside \"within\", the end of the window."),
        new("onOrBefore", TestedFacts.Date, TestOperand.Date, "The date is another date or lies before it."),
        new("after", TestedFacts.Date, TestOperand.Date, "The date lies after another date."),
        new("onOrAfter", TestedFacts.Date, TestOperand.Date, "The date is another date or lies after it."),
        new("within", TestedFacts.Date, TestOperand.Window, "The date lies in the window of this duration that ends before the date in \"before\"."),
        new("isRecorded", TestedFacts.Scalar, TestOperand.True, "The record holds the fact. Never false: what is absent is unknown."),
        new("hasFormat", TestedFacts.Text, TestOperand.CodeSystem, "The text has the form of a code of this system."),
    ];

    /// <summary>The test of a name, or null.</summary>
    public static FactTest? Find(string name) => All.FirstOrDefault(test => test.Name == name);
}
