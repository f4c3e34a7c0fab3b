using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>Some policies of a pack. Rules that name the same set share the nodes of the network that ask for it.</summary>
internal sealed record PolicySet
{
    private readonly HashSet<string> ids;
    private readonly string text;

    public PolicySet(IEnumerable<Policy> policies)
    {
        this.ids = [.. policies.Select(policy => policy.Id)];
        this.text = string.Join(", ", this.ids);
    }

    public bool Contains(Policy policy) => this.ids.Contains(policy.Id);

    /// <summary>The network compares conditions to share them; ids are unique in a pack.</summary>
    public bool Equals(PolicySet? other) => other is not null && this.text == other.text;

    public override int GetHashCode() => this.text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => this.text;
}
