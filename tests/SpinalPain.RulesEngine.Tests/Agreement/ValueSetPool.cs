using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The value sets of a generated pack.</summary>
internal sealed class ValueSetPool(Dice dice)
{
    private readonly List<(string Id, string System, JsonObject Json)> sets = [];

    public JsonArray ToJson() => [.. this.sets.Select(set => (JsonNode)set.Json.DeepClone())];

    /// <summary>The id of a set of codes of a system.</summary>
    public string Of(string system)
    {
        var known = this.sets.Where(set => set.System == system).ToList();
        if (known.Count > 0 && dice.Chance(0.5))
        {
            return dice.Pick(known).Id;
        }

        var id = FormattableString.Invariant($"set-{this.sets.Count + 1}");
        this.sets.Add((id, system, new JsonObject
        {
            ["id"] = id,
            ["title"] = $"Codes of {system}",
            ["system"] = system,
            ["source"] = dice.Pick(PackGenerator.Sources),
            ["codes"] = new JsonArray([.. dice.Some(Codes(system), dice.Number(1, 3)).Select(code => (JsonNode)code)]),
        }));
        return id;
    }

    private static string[] Codes(string system) => system switch
    {
        "cpt" => ["62323", "62321", "64635", "0275T"],
        "hcpcs" => ["G0260", "C1767"],
        _ => ["M54.16", "M54.17", "M54", "M47.812", "G89.4", .. Words.DiagnosisPrefixes],
    };
}
