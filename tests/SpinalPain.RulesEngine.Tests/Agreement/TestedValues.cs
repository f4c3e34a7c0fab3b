using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The facts that the conditions of one group test by their values: two tests of one fact could leave it none.</summary>
internal static class TestedValues
{
    private static readonly string[] Tests = ["is", "isNot", "isOneOf"];

    public static IEnumerable<string> Of(JsonObject condition, string group)
    {
        if (condition["fact"] is { } fact && Tests.Any(test => condition[test] is JsonValue or JsonArray))
        {
            return ["fact " + fact.GetValue<string>()];
        }

        // A group within a group of the same kind is one with it.
        if (condition[group] is JsonArray inner)
        {
            return inner.SelectMany(operand => Of(operand!.AsObject(), group));
        }

        // A condition and its negation exclude one another.
        return condition["not"] is { } negated ? [negated.ToJsonString()] : [];
    }
}
