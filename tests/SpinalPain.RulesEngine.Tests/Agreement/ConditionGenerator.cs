using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>Makes conditions of every form, which are of the right types by the way they are made.</summary>
internal sealed class ConditionGenerator(Dice dice, ParameterPool parameters, ValueSetPool valueSets, DefinitionPool definitions)
{
    /// <summary>How many names may be in force where a list begins that nesting has no room left for.</summary>
    private const int DeepestAtTheBottom = 5;

    private readonly FactTestGenerator tests = new(dice, parameters, valueSets);
    private readonly ListGenerator lists = new(dice, definitions);

    /// <summary>A condition that is nested at most so deep.</summary>
    public JsonObject Condition(NamesInForce names, int depth)
    {
        if (names.Procedures is { Count: > 0 } procedures && dice.Chance(names.Innermost.Record == FactVocabulary.Procedure ? 0.3 : 0.1))
        {
            return this.Improvement(dice.Pick(procedures));
        }

        var form = dice.Weighted(
            ("fact", 12),
            ("elapsedFrom", 2),
            ("definition", definitions.Conditions.Count > 0 ? 2 : 0),
            ("group", depth > 0 ? 6 : 0),
            ("not", depth > 0 ? 2 : 0),
            ("atLeast", depth > 0 ? 2 : 0),
            ("list", depth > 0 ? ListsWithin(names) ? 16 : 9 : names.All.Count < DeepestAtTheBottom ? 2 : 0));
        return form switch
        {
            "fact" => this.tests.Test(names),
            "elapsedFrom" => this.Elapsed(names),
            "definition" => new JsonObject { ["definition"] = dice.Pick(definitions.Conditions) },
            "group" => this.Group(names, depth - 1),
            "not" => new JsonObject { ["not"] = this.Negatable(names, depth - 1) },
            "atLeast" => this.AtLeast(names, depth - 1),
            _ => this.List(names, depth - 1),
        };
    }

    /// <summary>A condition over the elements of a list, so that every list has its turn.</summary>
    public JsonObject List(NamesInForce names, int depth)
    {
        var (list, fact) = this.lists.Any(names);
        var name = names.Free(dice);
        var inner = names.With(name, fact);
        var dates = inner.Innermost.Facts.Where(each => each.Kind == TestedFacts.Date).ToList();
        var form = dice.Weighted(("some", 3), ("none", 2), ("every", 3), ("count", 4), ("first", dates.Count > 0 ? 3 : 0), ("last", dates.Count > 0 ? 3 : 0));
        var condition = new JsonObject { [form] = list, ["as"] = name };
        if (form is "first" or "last")
        {
            condition["by"] = dice.Pick(dates).Path;
        }

        // At the bottom there is little room left: an element of a list of texts is asked at once.
        if (form is not "some" and not "none" ? dice.Chance(0.7) : dice.Chance(0.85))
        {
            condition["where"] = this.Condition(inner, Math.Max(0, depth));
        }

        if (form is "every" or "first" or "last")
        {
            condition["satisfies"] = Other(condition["where"], () => this.Condition(inner, Math.Max(0, depth)));
        }
        else if (form == "count")
        {
            if (dates.Count > 0 && dice.Chance(0.5))
            {
                condition["distinctBy"] = dice.Pick(dates).Path;
            }

            condition[dice.Pick(FactTestGenerator.Comparisons)] = parameters.Count(1, 9);
        }

        return condition;
    }

    private static bool ListsWithin(NamesInForce names) => names.IsWithinList && names.Innermost.Facts.Any(fact => fact.IsList);

    private JsonObject Elapsed(NamesInForce names)
    {
        var from = this.tests.Any(names, fact => fact.Kind == TestedFacts.Date)!;
        var to = this.tests.Any(names, fact => fact.Kind == TestedFacts.Date && fact.Path != from.Path)!;
        return new JsonObject { ["elapsedFrom"] = from.Path, ["to"] = to.Path, [dice.Pick(FactTestGenerator.Comparisons)] = parameters.Duration() };
    }

    private JsonObject Improvement(string procedure)
    {
        var condition = new JsonObject
        {
            ["improvementAfter"] = procedure,
            ["measures"] = new JsonArray([.. dice.Some(ConditionForms.MeasureWords, dice.Number(1, 2)).Select(word => (JsonNode)word)]),
            ["atLeast"] = parameters.Improvement(),
        };
        if (dice.Chance(0.6))
        {
            condition["sustainedFor"] = parameters.Duration(Units.Months, Units.Months, Units.Years);
        }

        return condition;
    }

    private JsonObject Group(NamesInForce names, int depth)
    {
        var form = dice.Weighted(("all", 4), ("any", 4), ("firstKnown", 3), ("agree", 3));
        var operands = this.Operands(names, depth, form);
        if (form == "firstKnown" && dice.Chance(0.3) && this.tests.Recorded(names) is { } recorded)
        {
            // What is recorded ends the search; only here such a negation says something.
            operands[0] = new JsonObject { ["not"] = recorded };
        }

        return new JsonObject { [form] = operands };
    }

    private JsonObject AtLeast(NamesInForce names, int depth)
    {
        var operands = this.Operands(names, depth, "atLeast");
        return new JsonObject { ["atLeast"] = parameters.Count(1, operands.Count), ["of"] = operands };
    }

    /// <summary>Conditions that differ and do not exclude one another by testing one fact twice.</summary>
    private JsonArray Operands(NamesInForce names, int depth, string form)
    {
        var operands = new JsonArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var count = dice.Weighted((1, 1), (2, 6), (3, 4), (4, 1)); count > 0; count--)
        {
            var operand = this.Condition(names, depth);
            var keys = TestedValues.Of(operand, form).Append(operand.ToJsonString()).ToList();
            for (var tries = 0; keys.Any(seen.Contains) && tries < 20; tries++)
            {
                operand = this.tests.Test(names);
                keys = [.. TestedValues.Of(operand, form), operand.ToJsonString()];
            }

            if (!keys.Any(seen.Contains))
            {
                operands.Add(operand);
                seen.UnionWith(keys);
            }
        }

        return operands;
    }

    /// <summary>A condition whose negation can be true.</summary>
    private JsonObject Negatable(NamesInForce names, int depth)
    {
        JsonObject condition;
        do
        {
            condition = this.Condition(names, depth);
        }
        while (condition.ContainsKey("isRecorded"));

        return condition;
    }

    /// <summary>A condition that is not written like another.</summary>
    private static JsonObject Other(JsonNode? than, Func<JsonObject> make)
    {
        JsonObject condition;
        do
        {
            condition = make();
        }
        while (JsonNode.DeepEquals(condition, than));

        return condition;
    }
}
