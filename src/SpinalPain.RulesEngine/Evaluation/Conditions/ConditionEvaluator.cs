using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>A condition ready to run. Total: it gives one of the three truths for every episode. Immutable and safe for any thread.</summary>
internal abstract class ConditionEvaluator(Condition condition)
{
    private volatile Func<EvaluationFrame, Truth>? generated;

    public Condition Condition { get; } = condition;

    /// <summary>Conditions that this one runs when it runs.</summary>
    public virtual IEnumerable<ConditionEvaluator> Parts => [];

    public Truth Evaluate(EvaluationFrame frame) =>
        !frame.IsSilent ? this.EvaluateWatched(frame)
        : this.generated is { } code ? code(frame)
        : this.Run(frame);

    /// <summary>Comes to the truth without code that was generated for this condition. Only for runs in which nobody takes notes.</summary>
    public Truth Interpret(EvaluationFrame frame) => this.Run(frame);

    /// <summary>
    /// Writes code that comes to the same truth as a run without notes and goes on accordingly. False, with nothing written, where there is
    /// none: then the condition is run.
    /// </summary>
    public virtual bool TryGenerate(ConditionWriter code, Ways ways) => false;

    /// <summary>From now on the code runs wherever only truth is asked for.</summary>
    public void Use(Func<EvaluationFrame, Truth> code) => this.generated = code;

    /// <summary>
    /// Comes to the truth. An operator may stop early only where the frame says so: whoever reads a trace wants every unknown, not the first.
    /// </summary>
    protected abstract Truth Run(EvaluationFrame frame);

    private Truth EvaluateWatched(EvaluationFrame frame)
    {
        var trace = frame.Trace;
        trace?.Enter(this.Condition);
        var truth = this.Run(frame);
        trace?.Leave(truth);
        frame.Observer?.CameTo(this.Condition, truth);
        return truth;
    }
}
