using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Puts definitions after those that they use, and reports circles. Without recursion, as a chain may be as long as a pack.</summary>
internal sealed class DefinitionOrder(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, DefinitionDocument> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private readonly HashSet<string> onPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> inCircle = new(StringComparer.Ordinal);
    private readonly List<DefinitionDocument> ordered = [];

    /// <summary>The definitions in the order to check them; of two with one id, the first.</summary>
    public IReadOnlyList<DefinitionDocument> Sort(IReadOnlyList<DefinitionDocument> definitions)
    {
        foreach (var definition in definitions)
        {
            this.byId.TryAdd(definition.Id.Value, definition);
        }

        foreach (var definition in definitions)
        {
            this.Visit(definition);
        }

        return this.ordered;
    }

    private void Visit(DefinitionDocument start)
    {
        var path = new Stack<(DefinitionDocument Definition, Queue<string> Ahead)>();
        this.Enter(path, start);
        while (path.TryPeek(out var top))
        {
            if (top.Ahead.TryDequeue(out var next))
            {
                if (this.onPath.Contains(next))
                {
                    this.ReportCircle([.. path.Reverse().Select(entry => entry.Definition)], next);
                }
                else if (this.byId.TryGetValue(next, out var definition))
                {
                    this.Enter(path, definition);
                }
            }
            else
            {
                path.Pop();
                this.onPath.Remove(top.Definition.Id.Value);
                this.ordered.Add(top.Definition);
            }
        }
    }

    private void Enter(Stack<(DefinitionDocument Definition, Queue<string> Ahead)> path, DefinitionDocument definition)
    {
        if (this.byId[definition.Id.Value] == definition && this.done.Add(definition.Id.Value))
        {
            this.onPath.Add(definition.Id.Value);
            path.Push((definition, new Queue<string>(SyntaxWalk.DefinitionsOf(definition))));
        }
    }

    private void ReportCircle(List<DefinitionDocument> path, string back)
    {
        var circle = path.SkipWhile(definition => definition.Id.Value != back).ToList();

        // A definition that uses itself twice over makes one circle, not two.
        if (circle.TrueForAll(definition => this.inCircle.Contains(definition.Id.Value)))
        {
            return;
        }

        this.inCircle.UnionWith(circle.Select(definition => definition.Id.Value));
        var names = string.Join(" -> ", circle.Select(definition => $"\"{definition.Id.Value}\"").Append($"\"{back}\""));
        diagnostics.Add(DiagnosticCodes.DefinitionCycle, circle[0].Id.Location, $"Definitions use one another in a circle: {names}.", "Take one of these uses out.");
    }
}
