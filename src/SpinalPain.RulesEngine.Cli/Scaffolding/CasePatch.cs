using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Scaffolding;

/// <summary>A patch on a base episode, as the cases of a pack apply it (RFC 7396).</summary>
internal static class CasePatch
{
    /// <summary>The patched episode as JSON.</summary>
    public static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        var merged = target.DeepClone().AsObject();
        foreach (var (name, change) in patch)
        {
            if (change is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = change is JsonObject inner ? Apply(merged[name] as JsonObject ?? [], inner) : change.DeepClone();
            }
        }

        return merged;
    }

    /// <summary>The members that a patch removes and the episode does not have, each with what to do.</summary>
    public static IEnumerable<string> RemovalsOfNothing(JsonObject target, JsonObject patch, string above = "")
    {
        foreach (var (name, change) in patch)
        {
            var path = above + name;
            if (change is null && !target.ContainsKey(name))
            {
                var help = Suggestion.DidYouMean(name, target.Select(member => member.Key)) ?? "Leave it out.";
                yield return $"The patch removes \"{PlainText.OneLine(path)}\", which the base episode does not have. {help}";
            }
            else if (change is JsonObject inner)
            {
                foreach (var needless in RemovalsOfNothing(target[name] as JsonObject ?? [], inner, path + "."))
                {
                    yield return needless;
                }
            }
        }
    }
}
