using System.Text.Json;
using Json.Schema;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>
/// Goes through what an evaluator found and keeps what a person has to know: not the branches that the input does not mean, and each
/// problem once, at the value that has it. What stands apart is gathered in passing.
/// </summary>
/// <param name="part">The part that was evaluated.</param>
internal sealed class FailureCollector(SchemaPart part)
{
    /// <summary>Values that are still to be evaluated, each against a part of that name.</summary>
    public List<(Place Place, string Part)> Apart { get; } = [];

    /// <summary>The failures of an evaluation of the part.</summary>
    public List<Failure> Collect(EvaluationResults results, Place place)
    {
        var found = this.Walk(new Step(results, place, part.Root, IsName: false));
        this.Apart.AddRange(found.Apart);

        // What the evaluator refuses is never passed, even if it had a way to refuse that is not known here.
        return results.IsValid || found.Failures.Count > 0 ? found.Failures : [new Failure(place, "anyOf", part.Root, part)];
    }

    private Findings Walk(Step step)
    {
        var findings = new Findings();
        if (step.Schema.ValueKind == JsonValueKind.Object && step.Schema.TryGetProperty(SchemaPart.Mark, out var mark))
        {
            findings.Apart.Add((step.Place, mark.GetString()!));
        }

        findings.Failures.AddRange(Uniqueness.Repeated(step.Schema, step.Place).Select(element => new Failure(element, Uniqueness.Keyword, step.Schema, part)));
        foreach (var keyword in step.Results.Errors?.Keys ?? [])
        {
            // Keywords that hold schemas have failed because of these, which tell more.
            if (!Branches.HoldsSchemas(keyword))
            {
                findings.Failures.Add(new Failure(step.Place, keyword, step.Schema, part, step.IsName));
            }
        }

        var unevaluated = new List<Failure>();
        var failsInPlace = false;
        foreach (var group in this.Children(step).GroupBy(child => child.Keyword))
        {
            List<Step> children = [.. group.Select(child => child.Step)];
            switch (group.Key)
            {
                case "if" or "contains":
                    break;
                case "not":
                    if (children[0].Results.IsValid)
                    {
                        findings.Failures.Add(new Failure(step.Place, "not", step.Schema, part, step.IsName));
                    }

                    break;
                case "anyOf" or "oneOf":
                    var chosen = this.Choose(group.Key, step, children);
                    failsInPlace |= chosen.Failures.Count > 0;
                    findings.Add(chosen);
                    break;
                case "unevaluatedProperties" or "unevaluatedItems":
                    unevaluated.AddRange(children.SelectMany(child => this.OfChild(step, child).Failures));
                    break;
                default:
                    foreach (var child in children)
                    {
                        var inner = this.OfChild(step, child);
                        failsInPlace |= inner.Failures.Count > 0 && child.Place.Node == step.Place.Node;
                        findings.Add(inner);
                    }

                    break;
            }
        }

        // Where a branch failed, the evaluator counts none of its members as evaluated, although the branch knows them.
        var known = failsInPlace && unevaluated.Count > 0 ? KnownToSchema.MembersOf(part, step.Schema) : [];
        findings.Failures.AddRange(unevaluated.Where(failure => failure.Place.Node.Name is not { } name || !known.ContainsKey(name)));
        return findings;
    }

    private Findings OfChild(Step parent, Step child)
    {
        if (child.Schema.ValueKind != JsonValueKind.False)
        {
            return this.Walk(child);
        }

        var findings = new Findings();
        findings.Failures.Add(new Failure(child.Place, Failure.NoMember, parent.Schema, part));
        return findings;
    }

    private Findings Choose(string keyword, Step step, List<Step> children)
    {
        var valid = children.Where(child => child.Results.IsValid).ToList();
        if (valid.Count == 1 || (valid.Count > 1 && keyword == "anyOf"))
        {
            var findings = new Findings();
            valid.ForEach(child => findings.Add(this.Walk(child)));
            return findings;
        }

        if (valid.Count == 0 && Branches.Meant(step, [.. children.Select(child => this.OfChild(step, child))]) is { } meant)
        {
            return meant;
        }

        var none = new Findings();
        none.Failures.Add(new Failure(step.Place, valid.Count > 1 ? Failure.SeveralForms : keyword, step.Schema, part, step.IsName));
        return none;
    }

    private IEnumerable<(string Keyword, Step Step)> Children(Step step)
    {
        var path = step.Results.EvaluationPath.ToString();
        var location = step.Results.InstanceLocation.ToString();
        foreach (var child in step.Results.Details)
        {
            var segments = child.EvaluationPath.ToString()[path.Length..].Split('/', StringSplitOptions.None)[1..];
            var schema = step.Schema;
            foreach (var segment in segments)
            {
                schema = part.Step(schema, segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            }

            var place = step.Place.Below(child.InstanceLocation.ToString().AsSpan(location.Length));
            yield return (segments[0], new Step(child, place, schema, step.IsName || segments[0] == "propertyNames"));
        }
    }

    /// <summary>One result of the evaluator, with the value and the schema that it is about.</summary>
    internal sealed record Step(EvaluationResults Results, Place Place, JsonElement Schema, bool IsName);

    /// <summary>What is wrong, and what is still to be evaluated.</summary>
    internal sealed class Findings
    {
        public List<Failure> Failures { get; } = [];

        public List<(Place Place, string Part)> Apart { get; } = [];

        public void Add(Findings others)
        {
            this.Failures.AddRange(others.Failures);
            this.Apart.AddRange(others.Apart);
        }
    }
}
