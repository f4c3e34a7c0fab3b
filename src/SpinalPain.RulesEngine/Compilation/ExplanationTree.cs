using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Tracing;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>A trace as people see it.</summary>
internal sealed class ExplanationTree(EvaluationTrace trace, Func<Parameter, ParameterReading> read)
{
    public ExplanationNode Of(int node) => this.Of(node, parentElement: null);

    private ExplanationNode Of(int number, string? parentElement)
    {
        var node = trace.Node(number);
        var element = node.IsElement ? trace.Facts.PathText(trace.Facts.NumberOf(node.Element, fact: null)) : parentElement;
        var facts = new List<Evidence>();
        var parameters = new List<Parameter>();
        var measurements = ImmutableArray.CreateBuilder<Measurement>();
        var contradictions = ImmutableArray.CreateBuilder<string>();
        for (var place = node.FirstNote; place != 0; place = trace.Note(place).Next)
        {
            ref readonly var note = ref trace.Note(place);
            switch (note.Kind)
            {
                case TraceNoteKind.Fact:
                    facts.Add(trace.Findings.Texts.Evidence(trace.Reading(place)));
                    break;
                case TraceNoteKind.Parameter:
                    parameters.Add(note.Parameter);
                    break;
                case TraceNoteKind.Measurement:
                    measurements.Add(trace.Findings.Texts.Measurement(in trace.Measured(note.Measured)));
                    break;
                default:
                    contradictions.Add(note.Contradiction);
                    break;
            }
        }

        var children = ImmutableArray.CreateBuilder<ExplanationNode>();
        for (var child = node.FirstChild; child != 0; child = trace.Node(child).Next)
        {
            children.Add(this.Of(child, element));
        }

        return new ExplanationNode
        {
            ConditionId = node.Condition?.Id ?? -1,
            Text = node.Condition is null ? element! : ConditionText.Describe(node.Condition),
            Truth = node.Truth,
            Contradictions = contradictions.DrainToImmutable(),
            Element = element,
            Facts = [.. facts.Distinct()],
            Parameters = [.. parameters.Distinct().Select(read)],
            Measurements = measurements.DrainToImmutable(),
            Children = children.DrainToImmutable(),
        };
    }
}
