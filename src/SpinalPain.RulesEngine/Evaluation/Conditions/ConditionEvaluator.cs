using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>A condition ready to run. Total: it gives one of the three truths for every episode. Immutable and safe for any thread.</summary>
internal abstract class ConditionEvaluator(Condition condition)
{
    public Condition Condition { get; } = condition;

    public Truth Evaluate(EvaluationFrame frame) => frame.IsSilent ? this.Run(frame) : this.EvaluateWatched(frame);

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
