using Spectre.Console;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Cli.Terminal;

/// <summary>Explanations as trees for the terminal; the same content as the plain text.</summary>
internal static class ExplanationTree
{
    public static void Write(IEnumerable<Explanation> explanations, CommandIo io)
    {
        var console = Tone.Console(io);
        var all = explanations.ToList();
        var severalPacks = all.DistinctBy(explanation => explanation.Pack).Skip(1).Any();
        foreach (var explanation in all)
        {
            var criterion = explanation.Criterion;
            var tree = new Tree(Tone.Line(criterion.Status.InWords(), Tone.Of(criterion.Status), $"{explanation.LineId}, {criterion.Id}: {criterion.Title}"));
            if (criterion.Message != criterion.Title)
            {
                tree.AddNode(Tone.Text(criterion.Message));
            }

            if (severalPacks)
            {
                tree.AddNode(Tone.Detail($"pack: {explanation.Pack.InWords()}"));
            }

            tree.AddNode(Tone.Detail($"policy: {criterion.Citation()}"));
            if (explanation.AppliesWhen is { } appliesWhen)
            {
                AddNode(tree.AddNode(Tone.Text("applies when")), appliesWhen, parent: null);
            }

            if (explanation.When is { } when)
            {
                AddNode(tree.AddNode(Tone.Text("met when")), when, parent: null);
            }

            console.Write(tree);
        }
    }

    private static void AddNode(TreeNode above, ExplanationNode condition, ExplanationNode? parent)
    {
        var node = above.AddNode(Tone.Line(condition.Truth.InWords(), Tone.Of(condition.Truth), condition.InWords(parent)));
        foreach (var contradiction in condition.Contradictions)
        {
            node.AddNode(Tone.Line("contradiction", Color.Yellow, contradiction));
        }

        foreach (var fact in condition.Facts)
        {
            node.AddNode(Tone.Detail(fact.InWords()));
        }

        foreach (var parameter in condition.Parameters)
        {
            node.AddNode(Tone.Detail($"{parameter.Id} = {parameter.InWords()}, in force since {parameter.InForceSince:yyyy-MM-dd}"));
        }

        foreach (var measurement in condition.Measurements)
        {
            node.AddNode(Tone.Text(measurement.InWords()));
        }

        foreach (var child in condition.Children)
        {
            AddNode(node, child, condition);
        }
    }
}
