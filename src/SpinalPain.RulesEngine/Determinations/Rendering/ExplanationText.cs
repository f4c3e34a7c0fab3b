namespace SpinalPain.RulesEngine.Determinations;

/// <summary>Writes how criteria came to their status: every condition with its truth, and the facts and thresholds that it read.</summary>
public static class ExplanationText
{
    /// <summary>Explanations as plain text.</summary>
    /// <param name="explanations">The explanations.</param>
    /// <returns>Lines that each end with "\n".</returns>
    public static string Write(IEnumerable<Explanation> explanations)
    {
        ArgumentNullException.ThrowIfNull(explanations);
        var text = new IndentedText();
        var first = true;
        var all = explanations.ToList();
        var severalPacks = all.DistinctBy(explanation => explanation.Pack).Skip(1).Any();
        foreach (var explanation in all)
        {
            if (!first)
            {
                text.Line();
            }

            first = false;
            WriteExplanation(text, explanation, severalPacks);
        }

        return text.ToString();
    }

    private static void WriteExplanation(IndentedText text, Explanation explanation, bool withPack)
    {
        var criterion = explanation.Criterion;
        text.Line(0, $"Line {explanation.LineId}, {criterion.Id}: {criterion.Status.InWords()}");
        text.Line(1, criterion.Title);
        if (criterion.Message != criterion.Title)
        {
            text.Line(1, criterion.Message);
        }

        if (withPack)
        {
            text.Line(1, $"Pack: {explanation.Pack.InWords()}");
        }

        text.Line(1, $"Policy: {criterion.Citation()}");
        if (explanation.AppliesWhen is { } appliesWhen)
        {
            text.Line(1, "Applies when");
            WriteNode(text, 2, appliesWhen, parent: null);
        }

        if (explanation.When is { } when)
        {
            text.Line(1, "Met when");
            WriteNode(text, 2, when, parent: null);
        }
    }

    private static void WriteNode(IndentedText text, int level, ExplanationNode node, ExplanationNode? parent)
    {
        text.Line(level, $"[{node.Truth.InWords()}] {node.InWords(parent)}");
        foreach (var contradiction in node.Contradictions)
        {
            text.Line(level + 2, $"contradiction: {contradiction}");
        }

        foreach (var fact in node.Facts)
        {
            text.Line(level + 2, $"read: {fact.InWords()}");
        }

        foreach (var parameter in node.Parameters)
        {
            text.Line(level + 2, $"threshold: {parameter.Id} = {parameter.InWords()}, in force since {parameter.InForceSince.InWords()}");
        }

        foreach (var measurement in node.Measurements)
        {
            text.Line(level + 2, $"measured: {measurement.InWords()}");
        }

        foreach (var child in node.Children)
        {
            WriteNode(text, level + 1, child, node);
        }
    }
}
