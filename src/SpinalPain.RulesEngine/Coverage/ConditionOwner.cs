using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>A condition that stands by itself in a pack: of a policy, a criterion or a definition.</summary>
/// <param name="Kind">What holds it: "policy", "criterion" or "definition".</param>
/// <param name="Id">The id of what holds it.</param>
/// <param name="Member">The member that holds it, such as "when".</param>
/// <param name="Root">The condition.</param>
/// <param name="Definition">The definition that holds it, or null.</param>
internal sealed record ConditionOwner(string Kind, string Id, string Member, Condition Root, Definition? Definition)
{
    /// <summary>Every such condition of a pack: policies, criteria, definitions, each in the order of the pack.</summary>
    public static ImmutableArray<ConditionOwner> Of(CheckedPack pack) =>
    [
        .. from policy in pack.Policies
           where policy.GovernsWhen is not null
           select new ConditionOwner("policy", policy.Id, "governs", policy.GovernsWhen!, null),
        .. from criterion in pack.Criteria
           from owner in OfCriterion(criterion)
           select owner,
        .. from definition in pack.Definitions
           select definition is SubsetDefinition subset
               ? new ConditionOwner("definition", definition.Id, "where", subset.Where, definition)
               : new ConditionOwner("definition", definition.Id, "when", ((ConditionDefinition)definition).When, definition),
    ];

    private static IEnumerable<ConditionOwner> OfCriterion(Criterion criterion)
    {
        if (criterion.AppliesWhen is { } appliesWhen)
        {
            yield return new ConditionOwner("criterion", criterion.Id, "appliesWhen", appliesWhen, null);
        }

        yield return new ConditionOwner("criterion", criterion.Id, "when", criterion.When, null);
    }
}

/// <summary>The lines that a condition is asked of.</summary>
/// <param name="Codes">The procedure codes that they can have.</param>
/// <param name="Stages">The stages that they can be judged at.</param>
internal sealed record ConditionScope(ImmutableSortedSet<string> Codes, ImmutableSortedSet<ReviewStage> Stages)
{
    public static ConditionScope Nowhere { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal), []);

    public bool IsNowhere => this.Codes.IsEmpty || this.Stages.IsEmpty;

    public ConditionScope With(ConditionScope other) => new(this.Codes.Union(other.Codes), this.Stages.Union(other.Stages));

    public bool Holds(ConditionScope other) => this.Codes.IsSupersetOf(other.Codes) && this.Stages.IsSupersetOf(other.Stages);
}
