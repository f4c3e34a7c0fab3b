using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>The payer-specific facts that a pack declares for one record type.</summary>
internal sealed class ExtensionTable
{
    private readonly Dictionary<string, (Fact Fact, Placed<string> Name)> facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => this.facts.Keys;

    public IEnumerable<Fact> Facts => this.facts.Values.Select(entry => entry.Fact);

    public IEnumerable<Placed<string>> Unused => this.facts.Values.Select(entry => entry.Name).Where(name => !this.used.Contains(name.Value));

    /// <summary>Declares a fact; false when the name is taken.</summary>
    public bool Declare(Placed<string> name, Fact fact) => this.facts.TryAdd(name.Value, (fact, name));

    public Fact? Find(string name)
    {
        this.used.Add(name);
        return this.facts.TryGetValue(name, out var entry) ? entry.Fact : null;
    }
}
