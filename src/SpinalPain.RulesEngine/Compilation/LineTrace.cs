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

    private Findings Findings => this.trace.Findings;

    /// <summary>Why a criterion stands as it does.</summary>
    public CriterionReasons ReasonsOf(Criterion criterion)
    {
        var status = this.Find(criterion);
        var parameters = ImmutableArray.CreateBuilder<ParameterReading>(this.Findings.Parameters.Length);
        foreach (var parameter in this.Findings.Parameters)
        {
            parameters.Add(this.Reading(parameter));
        }

        return new CriterionReasons(
            this.Findings.Evidence(),
            parameters.MoveToImmutable(),
            this.Findings.Measurements(),
            [.. this.Findings.Contradictions],
            CriterionResult.LeavesToAsk(status, criterion.Consequence) ? this.Findings.Wanting() : []);
    }

    /// <summary>The trees of conditions with what each came to.</summary>
    public (ExplanationNode? AppliesWhen, ExplanationNode? When) Explain(Criterion criterion)
    {
        this.Run(criterion);
        return (this.Explain(criterion.AppliesWhen), this.Explain(criterion.When));
    }

    /// <summary>What would tell whether a policy governs the line, where the record does not.</summary>
    public Question WhetherItGoverns(Policy policy)
    {
        this.trace.Forget();
        this.compiled.Of(policy).Governs(this.frame);
        this.Findings.Clear();
        this.Findings.Add(this.trace.TreeOf(policy.GovernsWhen));
        return new Question($"What tells whether the policy {policy.Title} governs the line.", this.Findings.Wanting());
    }

    /// <summary>Runs a criterion and finds what decided it.</summary>
    private CriterionStatus Find(Criterion criterion)
    {
        var status = this.Run(criterion);
        var applies = this.trace.TreeOf(criterion.AppliesWhen);
        var when = this.trace.TreeOf(criterion.When);
        this.Findings.Clear();
        if (applies != 0)
        {
            this.Findings.AddParameters(applies);
            if (this.trace.Node(applies).Truth != Truth.True && status is CriterionStatus.NotApplicable or CriterionStatus.Unknown)
            {
                this.Findings.Add(applies);
            }
        }

        if (when != 0)
        {
            this.Findings.AddParameters(when);
            if (!(status == CriterionStatus.Unknown && this.trace.Node(when).Truth == Truth.False))
            {
                this.Findings.Add(when);
            }
        }

        return status;
    }

    private CriterionStatus Run(Criterion criterion)
    {
        this.trace.Forget();
        return this.compiled.Of(criterion).Judge(this.frame);
    }

    private ExplanationNode? Explain(Condition? condition) =>
        this.trace.TreeOf(condition) is > 0 and var tree ? new ExplanationTree(this.trace, this.Reading).Of(tree) : null;

    private ParameterReading Reading(Parameter parameter)
    {
        var value = parameter.On(this.line.DateOfService)!;
        return new ParameterReading(parameter.Id, value.Value, parameter.Unit, value.From, value.Source);
    }
}
