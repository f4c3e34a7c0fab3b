using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>For each condition of a pack, the lines that it is asked of; a definition is asked of all lines of all its uses.</summary>
internal sealed class ConditionScopes
{
    private static readonly ImmutableSortedSet<ReviewStage> AnyStage = [ReviewStage.PriorAuthorization, ReviewStage.ClaimReview];

    private readonly Dictionary<Condition, ConditionScope> roots = [];
    private readonly Dictionary<Definition, ConditionScope> definitions = [];

    public ConditionScopes(CheckedPack pack)
    {
        foreach (var policy in pack.Policies)
        {
            this.Ask(policy.GovernsWhen, new ConditionScope(CodesOf([policy]), AnyStage));
        }

        var requiring = pack.Policies.SelectMany(policy => policy.Requires, (policy, criterion) => (policy, criterion)).ToLookup(each => each.criterion, each => each.policy);

        // Criteria mostly come in groups that the same policies require, and policies may name thousands of codes.
        var codesOf = new Dictionary<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        foreach (var criterion in pack.Criteria)
        {
            var policies = requiring[criterion].ToList();
            var key = string.Join(' ', policies.Select(policy => policy.Id));
            if (!codesOf.TryGetValue(key, out var codes))
            {
                codesOf.Add(key, codes = CodesOf(policies));
            }

            // What is due with the claim is passed over before it, but whether it applies is asked at once.
            this.Ask(criterion.AppliesWhen, new ConditionScope(codes, criterion.Stage == ReviewStage.PriorAuthorization ? [ReviewStage.PriorAuthorization] : AnyStage));
            this.Ask(criterion.When, new ConditionScope(codes, criterion.Stage is { } stage ? [stage] : AnyStage));
        }
    }

    public ConditionScope Of(ConditionOwner owner) => owner.Definition is { } definition
        ? this.definitions.GetValueOrDefault(definition, ConditionScope.Nowhere)
        : this.roots[owner.Root];

    private static ImmutableSortedSet<string> CodesOf(IEnumerable<Policy> policies) =>
        policies.SelectMany(policy => policy.Codes).ToImmutableSortedSet(StringComparer.Ordinal);

    private void Ask(Condition? root, ConditionScope scope)
    {
        if (root is not null)
        {
            this.roots.Add(root, scope);
            this.Follow(root, scope);
        }
    }

    private void Follow(Condition condition, ConditionScope scope)
    {
        foreach (var part in ConditionParts.Of(condition))
        {
            this.Follow(part, scope);
        }

        this.Follow(ConditionParts.DefinitionsOf(condition), scope);
    }

    private void Follow(IEnumerable<Definition> used, ConditionScope scope)
    {
        foreach (var definition in used)
        {
            var known = this.definitions.GetValueOrDefault(definition, ConditionScope.Nowhere);
            if (scope.IsNowhere || (known.Holds(scope) && !known.IsNowhere))
            {
                continue;
            }

            this.definitions[definition] = known.With(scope);
            if (definition is SubsetDefinition subset)
            {
                this.Follow(ConditionParts.SubsetsOf(subset.From), scope);
                this.Follow(subset.Where, scope);
            }
            else
            {
                this.Follow(((ConditionDefinition)definition).When, scope);
            }
        }
    }
}
