using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Evaluation.Conditions;
using SpinalPain.RulesEngine.Evaluation.Tracing;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Runs conditions for one line of an episode while it takes notes, and reads the reasons from the notes.</summary>
internal sealed class LineTrace
{
    private readonly CompiledPack compiled;
    private readonly EvaluationFrame frame;
    private readonly EvaluationTrace trace;
    private readonly WordsInForce words;

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
        this.words = compiled.WordsOn(line.DateOfService);
        this.trace = frame.OwnTrace;
        this.trace.Begin(pointer, explains);
        frame.Begin(episode, line, compiled.ValuesOn(line.DateOfService), takesNotes: true);
        compiled.Code.CountNotes(frame);
    }

    private Findings Findings => this.trace.Findings;

    /// <summary>Why a criterion stands as it was judged.</summary>
    public CriterionReasons ReasonsOf(Criterion criterion, CriterionStatus status)
    {
        this.Find(criterion, status);
        ParameterReading[] parameters = this.Findings.Parameters.IsEmpty ? [] : new ParameterReading[this.Findings.Parameters.Length];
        for (var place = 0; place < parameters.Length; place++)
        {
            parameters[place] = this.words.Of(this.Findings.Parameters[place]);
        }

        return new CriterionReasons(
            this.Findings.Evidence(),
            ImmutableCollectionsMarshal.AsImmutableArray(parameters),
            this.Findings.Measurements(),
            [.. this.Findings.Contradictions],
            this.Wanting(criterion, status));
    }

    /// <summary>Writes why a criterion stands as it was judged.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="status">How it was judged.</param>
    /// <param name="json">Where to write.</param>
    /// <returns>The facts to ask for where the record does not decide it.</returns>
    public ImmutableArray<Evidence> WriteReasonsOf(Criterion criterion, CriterionStatus status, ref JsonText json)
    {
        this.Find(criterion, status);
        var texts = this.Findings.Texts;
        json.StartArray("evidence"u8);
        foreach (var reading in this.Findings.Readings)
        {
            this.Write(reading, ref json);
        }

        json.NextArray("parameters"u8);
        foreach (var parameter in this.Findings.Parameters)
        {
            if (json.IsIndented)
            {
                ReasonsJson.WriteParameter(ref json, this.words.Of(parameter));
            }
            else
            {
                json.Element(this.words.JsonOf(parameter));
            }
        }

        json.NextArray("measurements"u8);
        foreach (var number in this.Findings.MeasuredValues)
        {
            ref readonly var value = ref this.trace.Measured(number);
            ReasonsJson.WriteMeasurement(ref json, texts.What(in value), texts.MeasuredWords(in value), texts.NeededWords(in value), value.Parameter.Id, value.Holds);
        }

        json.NextArray("contradictions"u8);
        json.Elements(this.Findings.Contradictions);
        json.EndArray();
        return this.Wanting(criterion, status);
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
        this.Findings.Clear();
        var governs = this.compiled.Of(policy).GovernsWhen!;
        this.Gather(governs, governs.EvaluateSilently(this.frame), all: true);
        return new Question($"What tells whether the policy {policy.Title} governs the line.", this.Findings.Wanting());
    }

    private void Write(Reading reading, ref JsonText json)
    {
        ref readonly var note = ref this.trace.Note(reading.Note);
        var facts = this.trace.Facts;
        var on = TraceTexts.On(in note);
        if (json.IsIndented)
        {
            ReasonsJson.WriteEvidence(ref json, facts.Path(reading.Fact), facts.Pointer(reading.Fact), this.Findings.Texts.Value(in note), on);
            return;
        }

        var written = this.trace.Written.Of(reading.Fact, on);
        if (!written.IsEmpty)
        {
            json.Element(written);
            return;
        }

        var here = json.Here;
        ReasonsJson.WriteEvidence(ref json, facts.UpToValue(reading.Fact), this.Findings.Texts.Value(in note), on);
        this.trace.Written.Keep(reading.Fact, on, json.ElementSince(here));
    }

    /// <summary>Finds what decided a criterion.</summary>
    private void Find(Criterion criterion, CriterionStatus status)
    {
        var compiled = this.compiled.Of(criterion);
        this.trace.Forget();
        this.Findings.Clear();
        var (applies, when) = compiled.TruthsBehind(status, this.frame);
        if (applies is { } asked)
        {
            this.Gather(compiled.AppliesWhen!, asked, all: asked != Truth.True && status is CriterionStatus.NotApplicable or CriterionStatus.Unknown);
        }

        if (when is { } truth)
        {
            this.Gather(compiled.When, truth, all: !(status == CriterionStatus.Unknown && truth == Truth.False));
        }
    }

    private void Gather(ConditionEvaluator condition, Truth truth, bool all)
    {
        this.trace.BeginGathering(all);
        condition.Note(this.frame, truth);
        this.trace.EndGathering();
    }

    private ImmutableArray<Evidence> Wanting(Criterion criterion, CriterionStatus status) =>
        CriterionResult.LeavesToAsk(status, criterion.Consequence) ? this.Findings.Wanting() : [];

    private CriterionStatus Run(Criterion criterion)
    {
        this.trace.Forget();
        return this.compiled.Of(criterion).Judge(this.frame);
    }

    private ExplanationNode? Explain(Condition? condition) =>
        this.trace.TreeOf(condition) is > 0 and var tree ? new ExplanationTree(this.trace, this.words.Of).Of(tree) : null;
}
