using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Differences;

/// <summary>Small changes of the conditions and thresholds of a pack, as an author might make them. The same seed gives the same change.</summary>
internal sealed class PackMutation(int seed)
{
    private static readonly string[][] Swaps = [["all", "any"], ["some", "none"], ["atLeast", "moreThan"], ["lessThan", "atMost"], ["before", "onOrBefore"], ["after", "onOrAfter"], ["first", "last"], ["firstKnown", "agree"], ["includesAny", "includesAll"]];

    private readonly Random random = new(seed);

    /// <summary>Changes one value of one threshold, all of it or from a date on.</summary>
    public string Threshold(Dictionary<string, string> files)
    {
        var sheet = JsonNode.Parse(files["parameters.json"])!;
        var parameter = this.Pick(sheet["parameters"]!.AsArray())!;
        var values = parameter["values"]!.AsArray();
        var last = values[^1]!;
        var step = this.Pick([-2m, -1m, 1m, 2m, 5m]);
        var moved = Math.Clamp(last["value"]!.GetValue<decimal>() + step, parameter["range"]!["minimum"]!.GetValue<decimal>(), parameter["range"]!["maximum"]!.GetValue<decimal>());
        if (this.random.Next(2) == 0)
        {
            last["value"] = moved;
        }
        else
        {
            var later = last.DeepClone();
            later["from"] = "2025-02-15";
            later["value"] = moved;
            values.Add(later);
        }

        files["parameters.json"] = sheet.ToJsonString();
        return $"{parameter["id"]} to {moved}";
    }

    /// <summary>Changes one condition of one policy file.</summary>
    public string Condition(Dictionary<string, string> files)
    {
        var file = this.Pick([.. files.Keys.Where(path => path.StartsWith("policies/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);
        var root = JsonNode.Parse(files[file])!;
        var edits = new List<(string What, Action Apply)>();
        foreach (var node in Objects(root))
        {
            this.Offer(node, edits);
        }

        var (what, apply) = this.Pick(edits);
        apply();
        files[file] = root.ToJsonString();
        return $"{file}: {what}";
    }

    private void Offer(JsonObject node, List<(string What, Action Apply)> edits)
    {
        if (node.ContainsKey("messages") || node.ContainsKey("governs") || node.ContainsKey("requires"))
        {
            if (node.ContainsKey("appliesWhen"))
            {
                edits.Add(("without appliesWhen", () => node.Remove("appliesWhen")));
            }

            return;
        }

        foreach (var list in new[] { "all", "any", "firstKnown", "agree", "of", "isOneOf", "includesAny", "includesAll", "codes" }.Where(name => node[name] is JsonArray { Count: > 1 }))
        {
            var place = this.random.Next(node[list]!.AsArray().Count);
            edits.Add(($"{list} without {place}", () => node[list]!.AsArray().RemoveAt(place)));
        }

        foreach (var pair in Swaps)
        {
            foreach (var (from, to) in new[] { (pair[0], pair[1]), (pair[1], pair[0]) }.Where(swap => node.ContainsKey(swap.Item1) && !node.ContainsKey(swap.Item2)))
            {
                edits.Add(($"{from} becomes {to}", () => Rename(node, from, to)));
            }
        }

        foreach (var optional in new[] { "where", "distinctBy", "sustainedFor" }.Where(node.ContainsKey))
        {
            edits.Add(($"without {optional}", () => node.Remove(optional)));
        }

        if (node["not"] is JsonObject inner)
        {
            edits.Add(("without not", () => { node.Clear(); foreach (var (name, value) in inner.DeepClone().AsObject().ToList()) { inner.Remove(name); node[name] = value?.DeepClone(); } }));
        }
        else if (node.ContainsKey("fact") && node.Count > 1 && !node.ContainsKey("isRecorded"))
        {
            edits.Add(("not", () => { var copy = node.DeepClone(); node.Clear(); node["not"] = copy; }));
        }
    }

    private static void Rename(JsonObject node, string from, string to)
    {
        var value = node[from]!.DeepClone();
        node.Remove(from);
        node[to] = value;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node)
    {
        var children = node switch
        {
            JsonObject record => record.Select(member => member.Value),
            JsonArray list => list,
            _ => Enumerable.Empty<JsonNode?>(),
        };
        return children.SelectMany(Objects).Prepend(node as JsonObject).OfType<JsonObject>();
    }

    private T Pick<T>(IEnumerable<T> choices)
    {
        var list = choices.ToList();
        return list[this.random.Next(list.Count)];
    }
}
