using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>A condition ready to run. Total: it gives one of the three truths for every episode. Immutable and safe for any thread.</summary>
internal abstract class ConditionEvaluator(Condition condition) : IGenerated
{
    private volatile Func<EvaluationFrame, Truth>? generated;

    public Condition Condition { get; } = condition;

    public virtual IEnumerable<IGenerated> Parts => [];

    public Truth Evaluate(EvaluationFrame frame) =>
        !frame.IsSilent ? this.EvaluateWatched(frame)
        : this.generated is { } code ? code(frame)
        : this.Run(frame);

    /// <summary>Comes to the truth without code that was generated for this condition. Only for runs in which nobody takes notes.</summary>
    public Truth Interpret(EvaluationFrame frame) => this.Run(frame);

    /// <summary>Comes to the truth without notes, also where they are taken.</summary>
    public Truth EvaluateSilently(EvaluationFrame frame)
    {
        var noted = frame.Silence();
        var truth = this.Evaluate(frame);
        frame.Resume(noted);
        return truth;
    }

    /// <summary>
    /// Takes notes of what decided, where it is known what the condition came to. To ask each part for its truth first and to note only what
    /// decided costs less than to note everything and to drop most of it again.
    /// </summary>
    public void Note(EvaluationFrame frame, Truth truth)
    {
        var trace = frame.Trace!;
        if (!trace.IsGathering)
        {
            trace.Enter(this.Condition);
            this.NoteParts(frame, truth);
            trace.Leave(truth);
            return;
        }

        var around = trace.Around;
        if (around is null || around == truth)
        {
            trace.Around = null;
            this.NoteParts(frame, truth);
            trace.Around = around;
        }
    }

    /// <summary>
    /// Writes code that comes to the same truth as a run without notes and goes on accordingly. False, with nothing written, where there is
    /// none: then the condition is run.
    /// </summary>
    public virtual bool TryGenerate(ConditionWriter code, Ways ways) => false;

    public bool TryUseCode(CodeGenerator generator)
    {
        this.generated = new ConditionWriter(generator).MethodOf(this);
        return this.generated is not null;
    }

    /// <summary>
    /// Comes to the truth. An operator may stop early only where the frame says so: whoever reads a trace wants every unknown, not the first.
    /// </summary>
    protected abstract Truth Run(EvaluationFrame frame);

    /// <summary>
    /// Takes notes of what the parts that decided read, where it is known what the condition came to. Unless an operator knows better, everything is noted as a tree, of which
    /// the trace drops what did not decide, and which tells what a contradiction lies between.
    /// </summary>
    protected virtual void NoteParts(EvaluationFrame frame, Truth truth)
    {
        var trace = frame.Trace!;
        if (!trace.IsGathering)
        {
            this.Run(frame);
            return;
        }

        trace.Enter(this.Condition);
        this.Run(frame);
        trace.Leave(truth);
    }

    private Truth EvaluateWatched(EvaluationFrame frame)
    {
        if (frame.NotesWhatDecides)
        {
            var known = this.EvaluateSilently(frame);
            this.Note(frame, known);
            return known;
        }

        var trace = frame.Trace;
        trace?.Enter(this.Condition);
        var truth = this.Run(frame);
        trace?.Leave(truth);
        frame.Observer?.CameTo(this.Condition, truth);
        return truth;
    }
}
