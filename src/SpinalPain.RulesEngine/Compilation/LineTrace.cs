using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Evaluation.Tracing;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Runs conditions for one line of an episode while it takes notes, and reads the reasons from the notes.</summary>
internal sealed class LineTrace
{
    private readonly CompiledPack compiled;
    private readonly EvaluationFrame frame;
    private readonly RequestedLine line;
    private readonly EvaluationTrace trace;
    private readonly Findings findings = new();

    /// <summary>Begins a line. The frame is the trace's until another line begins.</summary>
    /// <param name="compiled">The pack.</param>
    /// <param name="frame">The frame to run in.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="line">The line.</param>
    /// <param name="pointer">JSON pointer of the line in the episode.</param>
    /// <param name="explains">Whether everything is to be shown, and not only what decided.</param>
    public LineTrace(CompiledPack compiled, EvaluationFrame frame, PatientEpisode episode, RequestedLine line, string pointer, bool explains)
    {
        this.compiled = compiled;
        this.frame = frame;
        this.line = line;
        this.trace = frame.OwnTrace;
        this.trace.Begin(pointer, explains);
        frame.Begin(episode, line, compiled.ValuesOn(line.DateOfService), this.trace);
    }

    /// <summary>Why a criterion stands as it does.</summary>
    public CriterionReasons ReasonsOf(Criterion criterion)
    {
        var (status, applies, when) = this.Run(criterion);
        this.findings.Clear();
        if (applies is { Truth: not Truth.True } && status is CriterionStatus.NotApplicable or CriterionStatus.Unknown)
        {
            this.findings.Add(applies);
        }

        if (when is not null && !(status == CriterionStatus.Unknown && when.Truth == Truth.False))
        {
            this.findings.Add(when);
        }

        var parameters = ImmutableArray.CreateBuilder<ParameterReading>();
        foreach (var parameter in ParametersOf(applies, when))
        {
            parameters.Add(this.Reading(parameter));
        }

        return new CriterionReasons(
            this.findings.Evidence(),
            parameters.DrainToImmutable(),
            this.findings.Measurements(),
            this.findings.Contradictions(),
            CriterionResult.LeavesToAsk(status, criterion.Consequence) ? this.findings.Wanting() : []);
    }

    /// <summary>The trees of conditions with what each came to.</summary>
    public (ExplanationNode? AppliesWhen, ExplanationNode? When) Explain(Criterion criterion)
    {
        var (_, applies, when) = this.Run(criterion);
        return (this.Explain(applies), this.Explain(when));
    }

    /// <summary>What would tell whether a policy governs the line, where the record does not.</summary>
    public Question WhetherItGoverns(Policy policy)
    {
        this.trace.Forget();
        this.compiled.Of(policy).Governs(this.frame);
        this.findings.Clear();
        this.findings.Add(this.trace.TreeOf(policy.GovernsWhen)!);
        return new Question($"What tells whether the policy {policy.Title} governs the line.", this.findings.Wanting());
    }

    /// <summary>The thresholds that were read, in the order of the pack, whatever was read first.</summary>
    private static List<Parameter> ParametersOf(TraceNode? applies, TraceNode? when)
    {
        var found = new List<Parameter>();
        Gather(applies, found);
        Gather(when, found);
        found.Sort((left, right) => left.Index.CompareTo(right.Index));
        return found;
    }

    private static void Gather(TraceNode? node, List<Parameter> found)
    {
        if (node is null)
        {
            return;
        }

        foreach (var parameter in node.Parameters)
        {
            if (!found.Contains(parameter))
            {
                found.Add(parameter);
            }
        }

        foreach (var child in node.Children)
        {
            Gather(child, found);
        }
    }

    private (CriterionStatus Status, TraceNode? Applies, TraceNode? When) Run(Criterion criterion)
    {
        this.trace.Forget();
        var status = this.compiled.Of(criterion).Judge(this.frame);
        return (status, this.trace.TreeOf(criterion.AppliesWhen), this.trace.TreeOf(criterion.When));
    }

    private ExplanationNode? Explain(TraceNode? tree) => tree is null ? null : ExplanationTree.Of(tree, this.Reading);

    private ParameterReading Reading(Parameter parameter)
    {
        var value = parameter.On(this.line.DateOfService)!;
        return new ParameterReading(parameter.Id, value.Value, parameter.Unit, value.From, value.Source);
    }
}
