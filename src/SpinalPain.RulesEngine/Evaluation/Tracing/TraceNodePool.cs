using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>Nodes that wait for their next use, without anything of an episode.</summary>
internal sealed class TraceNodePool
{
    /// <summary>More than this are not kept: only odd episodes need them.</summary>
    private const int MostKept = 4096;

    private readonly Stack<TraceNode> free = new();

    public TraceNode Rent(Condition? condition, Place? element)
    {
        if (!this.free.TryPop(out var node))
        {
            node = new TraceNode();
        }

        node.Begin(condition, element);
        return node;
    }

    /// <summary>Takes back a node with all below it.</summary>
    public void Return(TraceNode node)
    {
        foreach (var child in node.Children)
        {
            this.Return(child);
        }

        node.End();
        if (this.free.Count < MostKept)
        {
            this.free.Push(node);
        }
    }
}
