using System.Collections.Frozen;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>Finds, among alternatives that have all failed, the one that the author had in mind.</summary>
internal static class Branches
{
    private static readonly FrozenSet<string> Applicators = FrozenSet.Create(
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "properties", "patternProperties", "additionalProperties", "propertyNames", "items", "prefixItems", "dependentSchemas",
        "unevaluatedProperties", "unevaluatedItems", "$ref");

    public static bool HoldsSchemas(string keyword) => Applicators.Contains(keyword);

    /// <summary>The alternative that comes clearly closest, or null.</summary>
    /// <param name="step">Where the alternatives stand.</param>
    /// <param name="alternatives">What each of them finds wrong.</param>
    public static FailureCollector.Findings? Meant(FailureCollector.Step step, IReadOnlyList<FailureCollector.Findings> alternatives)
    {
        var ranked = alternatives.Select(findings => (Findings: findings, Distance: Distance(step.Place.Node, findings))).OrderBy(ranked => ranked.Distance).ToList();
        return ranked.Count == 1 || (ranked[0].Distance.Form, ranked[0].Distance.Here).CompareTo((ranked[1].Distance.Form, ranked[1].Distance.Here)) < 0 ? ranked[0].Findings : null;
    }

    /// <summary>
    /// A value of the wrong type is not meant for an alternative; then a wrong word or a wrong set of members of the value itself tells of
    /// another alternative, and what is wrong further down tells nothing.
    /// </summary>
    private static (int Form, int Here, int All) Distance(SourceNode node, FailureCollector.Findings findings) => (
        findings.Failures.Count(failure => failure.Place.Node == node && failure.Keyword == "type"),
        findings.Failures.Count(failure => IsHere(node, failure)),
        findings.Failures.Count);

    private static bool IsHere(SourceNode node, Failure failure) =>
        failure.Place.Node == node || (failure.Place.Node.Parent == node && (failure.IsName || failure.Keyword is Failure.NoMember or "const" or "enum"));
}
