using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The definitions that a generated pack has so far; later ones may use earlier ones.</summary>
internal sealed class DefinitionPool
{
    private readonly List<JsonObject> all = [];
    private readonly List<string> conditions = [];
    private readonly List<(string Id, Fact List)> subsets = [];

    public IReadOnlyList<JsonObject> All => this.all;

    public IReadOnlyList<string> Conditions => this.conditions;

    /// <summary>The subsets, each with the list at the bottom of it.</summary>
    public IReadOnlyList<(string Id, Fact List)> Subsets => this.subsets;

    public void AddCondition(JsonObject when)
    {
        var id = this.NextId();
        this.all.Add(new JsonObject { ["id"] = id, ["title"] = $"Condition {id}", ["when"] = when });
        this.conditions.Add(id);
    }

    public void AddSubset(JsonNode from, Fact list, string name, JsonObject where)
    {
        var id = this.NextId();
        this.all.Add(new JsonObject { ["id"] = id, ["title"] = $"Subset {id}", ["from"] = from, ["as"] = name, ["where"] = where });
        this.subsets.Add((id, list));
    }

    private string NextId() => FormattableString.Invariant($"d{this.all.Count + 1}");
}
