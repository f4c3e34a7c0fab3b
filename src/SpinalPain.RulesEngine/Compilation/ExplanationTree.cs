using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Tracing;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>A trace as people see it.</summary>
internal static class ExplanationTree
{
    public static ExplanationNode Of(TraceNode node, Func<Parameter, ParameterReading> read) => Of(node, read, parentElement: null);

    private static ExplanationNode Of(TraceNode node, Func<Parameter, ParameterReading> read, string? parentElement)
    {
        var element = node.Element?.Path ?? parentElement;
        return new ExplanationNode
        {
            ConditionId = node.Condition?.Id ?? -1,
            Text = node.Condition is null ? element! : ConditionText.Describe(node.Condition),
            Truth = node.Truth,
            Contradictions = [.. node.Contradictions],
            Element = element,
            Facts = [.. node.Facts.Select(reading => reading.ToEvidence()).Distinct()],
            Parameters = [.. node.Parameters.Distinct().Select(read)],
            Measurements = [.. node.Measurements],
            Children = [.. node.Children.Select(child => Of(child, read, element))],
        };
    }
}
