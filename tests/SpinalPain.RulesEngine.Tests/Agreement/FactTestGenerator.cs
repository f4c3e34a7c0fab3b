using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>Makes tests of facts: each kind of fact with each test that fits it.</summary>
internal sealed class FactTestGenerator(Dice dice, ParameterPool parameters, ValueSetPool valueSets)
{
    public static readonly string[] Comparisons = [.. ConditionForms.Comparisons.Select(comparison => comparison.Name)];

    /// <summary>The kinds of facts, those with the most operators more often.</summary>
    private static readonly TestedFacts[] Kinds =
    [
        TestedFacts.Boolean, TestedFacts.Number, TestedFacts.Number, TestedFacts.Date, TestedFacts.Date, TestedFacts.Code, TestedFacts.Code, TestedFacts.Text,
        TestedFacts.CodeList, TestedFacts.TextList,
    ];

    /// <summary>A test of any fact that can be named.</summary>
    public JsonObject Test(NamesInForce names)
    {
        if (names.Innermost.Record is null && dice.Chance(0.25) && this.IncludesElement(names) is { } includes)
        {
            return includes;
        }

        while (true)
        {
            var kind = dice.Pick(Kinds);
            if (this.Any(names, fact => fact.Kind == kind) is { } subject
                && dice.Pick(FactTests.All.Where(test => test.Fits.HasFlag(kind)).ToList()) is var test
                && this.Test(names, subject, test) is { } condition)
            {
                return condition;
            }
        }
    }

    /// <summary>A fact that can be named and that fits, mostly of the innermost record; null when there is none.</summary>
    public NameableFact? Any(NamesInForce names, Func<NameableFact, bool> fits)
    {
        var inner = names.IsWithinList && dice.Chance(0.7) ? names.Innermost.Facts.Where(fits).ToList() : [];
        var all = inner.Count > 0 ? inner : names.All[dice.Number(0, names.All.Count - 1)].Facts.Where(fits).ToList();
        if (all.Count == 0)
        {
            all = [.. names.All.SelectMany(name => name.Facts).Where(fits)];
        }

        return all.Count == 0 ? null : dice.Pick(all);
    }

    /// <summary>Whether a fact is recorded that may be absent; null when the choice fell on one that may not.</summary>
    public JsonObject? Recorded(NamesInForce names) =>
        this.Any(names, fact => TestedFacts.Scalar.HasFlag(fact.Kind) && fact.Kind != TestedFacts.None && !fact.IsAlwaysRecorded) is { } fact
            ? new JsonObject { ["fact"] = fact.Path, ["isRecorded"] = true }
            : null;

    /// <summary>One test of one fact; null when that fact cannot be tested so.</summary>
    private JsonObject? Test(NamesInForce names, NameableFact subject, FactTest test) => test.Takes switch
    {
        TestOperand.Value => this.Is(names, subject, test.Name),
        TestOperand.Word => dice.Chance(0.5) ? Of(subject, test.Name, dice.Pick(WordsOf(subject))) : this.Same(names, subject, test.Name),
        TestOperand.Words => Of(subject, test.Name, this.SomeWords(subject)),
        TestOperand.WordsOrList => dice.Chance(0.6) ? Of(subject, test.Name, this.SomeWords(subject)) : this.SameList(names, subject, test.Name),
        TestOperand.Number => dice.Chance(0.5) ? Of(subject, test.Name, parameters.For(subject.Fact)) : this.Same(names, subject, test.Name),
        TestOperand.Date => this.Same(names, subject, test.Name),
        TestOperand.Window => this.Within(names, subject),
        TestOperand.ValueSet => this.System(subject) is { } system ? Of(subject, test.Name, valueSets.Of(system)) : null,
        TestOperand.CodeSystem => this.System(subject) is { } system ? Of(subject, test.Name, system) : null,
        TestOperand.True => subject.IsAlwaysRecorded ? null : Of(subject, test.Name, true),
        _ => throw new InvalidOperationException($"Nothing generates {test.Takes}."),
    };

    private static JsonObject Of(NameableFact subject, string test, JsonNode operand) => new() { ["fact"] = subject.Path, [test] = operand };

    private static JsonObject Fact(NameableFact fact) => new() { ["fact"] = fact.Path };

    private JsonObject? Is(NamesInForce names, NameableFact subject, string test) => subject.Kind switch
    {
        TestedFacts.Boolean when dice.Chance(0.7) => Of(subject, test, dice.Chance(0.5)),
        TestedFacts.Code or TestedFacts.Text when dice.Chance(0.7) => Of(subject, test, dice.Pick(WordsOf(subject))),
        _ => this.Same(names, subject, test),
    };

    private JsonObject? Same(NamesInForce names, NameableFact subject, string test) =>
        this.Other(names, subject, fact => !fact.IsList) is { } other ? Of(subject, test, Fact(other)) : null;

    /// <summary>Whether another list holds the element that is looked at.</summary>
    private JsonObject? IncludesElement(NamesInForce names)
    {
        var element = names.Innermost.Facts[0];
        var lists = names.All.SelectMany(name => name.Facts).Where(fact => fact.IsList && fact.Agrees(element)).ToList();
        return lists.Count == 0 ? null : Of(dice.Pick(lists), "includes", Fact(element));
    }

    private JsonObject? SameList(NamesInForce names, NameableFact subject, string test) =>
        this.Other(names, subject, fact => fact.IsList) is { } other ? Of(subject, test, Fact(other)) : null;

    /// <summary>Another fact that can be compared, before others the same fact of another record.</summary>
    private NameableFact? Other(NamesInForce names, NameableFact subject, Func<NameableFact, bool> fits)
    {
        var same = names.All.SelectMany(name => name.Facts).Where(fact => fits(fact) && fact.Agrees(subject) && fact.Fact.Name == subject.Fact.Name).ToList();
        return same.Count > 0 && dice.Chance(0.5) ? dice.Pick(same) : this.Any(names, fact => fits(fact) && fact.Agrees(subject));
    }

    private JsonObject? Within(NamesInForce names, NameableFact subject)
    {
        // Most windows that a policy asks for end on the date of service, and of two other dates the first is seldom the earlier one.
        var service = names.All.SelectMany(name => name.Facts).First(fact => fact.Path == "line.dateOfService");
        var before = dice.Chance(0.6) && subject.Path != service.Path ? service : this.Any(names, fact => fact.Kind == TestedFacts.Date && fact.Path != subject.Path);
        return before is null ? null : new JsonObject { ["fact"] = subject.Path, ["within"] = parameters.Duration(), ["before"] = Fact(before) };
    }

    /// <summary>A system whose codes the text may hold; null when it holds none.</summary>
    private string? System(NameableFact subject) => subject.Fact switch
    {
        { RefersTo: not FactReference.None } => null,
        { Format: TextFormat.ProcedureCode } => dice.Pick("cpt", "hcpcs"),
        { Format: TextFormat.Any } => dice.Pick("icd10cm", "icd10cm", "cpt", "hcpcs"),
        _ => null,
    };

    private static IReadOnlyList<string> WordsOf(NameableFact subject) => subject.Fact.Kind == FactKind.Code ? subject.Fact.Codes : Words.Testable(subject);

    /// <summary>Words, but not all that there are: a fact is always one of those.</summary>
    private JsonArray SomeWords(NameableFact subject)
    {
        var words = WordsOf(subject);
        return [.. dice.Some(words, dice.Number(1, Math.Min(3, Math.Max(1, words.Count - 1)))).Select(word => (JsonNode)word)];
    }
}
