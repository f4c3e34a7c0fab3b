using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>Some policies of a pack. Rules that name the same set share the nodes of the network that ask for it.</summary>
internal sealed record PolicySet
{
    private readonly string ids;
    private readonly HashSet<Policy> policies;

    public PolicySet(IEnumerable<Policy> policies)
    {
        this.policies = [.. policies];
        this.ids = string.Join(", ", this.policies.Select(policy => policy.Id));
    }

    public bool Contains(Policy policy) => this.policies.Contains(policy);

    /// <summary>The network compares conditions to share them, and ids are unique in a pack.</summary>
    public bool Equals(PolicySet? other) => other is not null && this.ids == other.ids;

    public override int GetHashCode() => this.ids.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => this.ids;
}
