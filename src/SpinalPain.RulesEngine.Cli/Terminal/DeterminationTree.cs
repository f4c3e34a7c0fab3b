using Spectre.Console;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Cli.Terminal;

/// <summary>A determination as a tree for the terminal; the same content as the plain text.</summary>
internal static class DeterminationTree
{
    public static void Write(Determination determination, CommandIo io)
    {
        var tree = new Tree(Tone.Line(determination.Outcome.InWords().ToUpperInvariant(), Tone.Of(determination.Outcome), determination.Outcome.Meaning()));
        var asOf = determination.AsOf is { } date ? $", as of {date:yyyy-MM-dd}" : string.Empty;
        tree.AddNode(Tone.Detail($"episode: {determination.EpisodeId}, {determination.Stage.InWords()}{asOf}"));
        foreach (var pack in determination.Packs)
        {
            tree.AddNode(Tone.Detail($"pack: {pack.InWords()}, sha256 {pack.Sha256}"));
        }

        foreach (var line in determination.Lines)
        {
            AddLine(tree, line, determination.PackOf(line));
        }

        if (determination.Missing.IsEmpty)
        {
            tree.AddNode(Tone.Text("Nothing is missing."));
        }
        else
        {
            AddMissing(tree.AddNode(Tone.Text("What is missing")), determination);
        }

        Tone.Console(io).Write(tree);
    }

    private static void AddLine(Tree tree, LineDetermination line, string? pack)
    {
        var node = tree.AddNode(Tone.Line(line.Outcome.InWords(), Tone.Of(line.Outcome), $"{line.LineId}: {line.Code} on {line.AsOf:yyyy-MM-dd}"));
        if (pack is not null)
        {
            node.AddNode(Tone.Detail($"pack: {pack}"));
        }

        if (line.Reason is { } reason)
        {
            node.AddNode(Tone.Text(reason));
        }

        if (!line.Policies.IsEmpty)
        {
            node.AddNode(Tone.Detail($"policies: {string.Join(", ", line.Policies)}"));
        }

        if (!line.Criteria.IsEmpty)
        {
            node.AddNode(Tone.Detail($"criteria: {line.Tally()}"));
        }

        foreach (var open in line.Criteria.Where(criterion => criterion.IsOpen()))
        {
            node.AddNode(Tone.Line(open.Status.InWords(), Tone.Of(open.Status), open.Id));
        }

        foreach (var criterion in line.Criteria)
        {
            AddCriterion(node.AddNode(Tone.Line(criterion.Status.InWords(), Tone.Of(criterion.Status), $"{criterion.Title} ({criterion.Id})")), criterion);
        }
    }

    private static void AddCriterion(TreeNode node, CriterionResult criterion)
    {
        if (criterion.Message != criterion.Title)
        {
            node.AddNode(Tone.Text(criterion.Message));
        }

        node.AddNode(Tone.Detail($"policy: {criterion.Citation()}"));
        var isOpen = criterion.IsOpen();
        if (isOpen)
        {
            node.AddNode(Tone.Detail($"{(criterion.Status == CriterionStatus.NotMet ? "consequence" : "if not met")}: {criterion.Consequence.InWords()}"));
        }

        foreach (var measurement in criterion.Measurements)
        {
            node.AddNode(Tone.Text(measurement.InWords()));
        }

        foreach (var parameter in criterion.Parameters)
        {
            node.AddNode(Tone.Detail($"{parameter.Id} = {parameter.InWords()}, in force since {parameter.InForceSince:yyyy-MM-dd}"));
        }

        foreach (var contradiction in criterion.Contradictions)
        {
            node.AddNode(Tone.Line("contradiction", Color.Yellow, contradiction));
        }

        foreach (var evidence in isOpen ? criterion.Evidence : [])
        {
            node.AddNode(Tone.Detail(evidence.InWords()));
        }

        if (!isOpen && criterion.SettledFacts() is { } facts)
        {
            node.AddNode(Tone.Detail(facts));
        }
    }

    private static void AddMissing(TreeNode node, Determination determination)
    {
        foreach (var question in determination.Questions())
        {
            var asked = node.AddNode(Tone.Text(question.Key));
            foreach (var missing in question)
            {
                asked.AddNode(Tone.Detail(missing.InWords()));
            }
        }
    }
}
