using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>
/// A pack ready to judge episodes. Immutable and safe for any number of threads at once; what a code needs is made when a line first has it,
/// and is the same whoever asks. It never reads the clock: each line is judged by the thresholds in force on its own date of service.
/// </summary>
public sealed class CompiledPack
{
    private readonly CompiledParts parts;
    private readonly CodePlans plans;
    private readonly ParameterTable parameters;
    private readonly WordsInForce?[] words;
    private readonly FramePool frames;

    private CompiledPack(CheckedPack pack)
    {
        this.Pack = pack;
        this.Identity = new PackIdentity(pack.Manifest.Id, pack.Manifest.Version, pack.Sha256);
        this.frames = new FramePool(pack.SlotCount, pack.Definitions.Length);
        this.parameters = new ParameterTable(pack.Parameters, pack.Manifest.EffectiveFrom);
        this.words = new WordsInForce?[this.parameters.Stretches];
        this.parts = new CompiledParts(pack);
        this.Code = new GeneratedCode(this.parts);
        this.plans = new CodePlans(pack, this.parts);
    }

    /// <summary>The pack that was compiled.</summary>
    public CheckedPack Pack { get; }

    /// <summary>Which pack it is, as determinations name it.</summary>
    internal PackIdentity Identity { get; }

    /// <summary>Makes a checked pack ready to run.</summary>
    /// <param name="pack">The checked pack.</param>
    /// <returns>The compiled pack.</returns>
    public static CompiledPack Compile(CheckedPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new CompiledPack(pack);
    }

    /// <summary>
    /// Judges an episode and gives every reason. What an app made itself is judged as it is; pass it through
    /// <c>EpisodeReader.Read(EpisodeWriter.Write(episode), name)</c> first to have it checked like one from outside. To judge it at
    /// another stage, pass <c>episode with { Stage = ... }</c>.
    /// </summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The determination.</returns>
    public Determination Evaluate(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        var draft = new DeterminationDraft(episode);
        for (var index = 0; index < episode.Lines.Count; index++)
        {
            this.Judge(episode, index, draft);
        }

        return draft.Build([this.Identity]);
    }

    /// <summary>Shows what every condition of every criterion came to.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>One explanation for each criterion of each governed line, in the order of the determination.</returns>
    public ImmutableArray<Explanation> Explain(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        var explanations = ImmutableArray.CreateBuilder<Explanation>();
        for (var index = 0; index < episode.Lines.Count; index++)
        {
            this.Explain(episode, index, explanations);
        }

        return explanations.ToImmutable();
    }

    /// <summary>Judges an episode without giving reasons. The same outcome as <see cref="Evaluate"/>, and nothing is allocated.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The outcome of the episode.</returns>
    public CoverageOutcome EvaluateOutcome(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        var outcome = CoverageOutcome.NotGoverned;
        foreach (var line in episode.Lines)
        {
            outcome = LineOutcome.Worse(outcome, this.EvaluateOutcome(episode, line));
        }

        return outcome;
    }

    /// <summary>Judges one line of an episode without giving reasons. Nothing is allocated.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="line">One of its lines.</param>
    /// <returns>The outcome of the line.</returns>
    public CoverageOutcome EvaluateOutcome(PatientEpisode episode, RequestedLine line)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(line);
        if (this.PlanFor(line) is not { } plan)
        {
            return CoverageOutcome.NotGoverned;
        }

        using var lease = this.RentFrame(episode, line);
        return plan.Outcome(lease.Frame);
    }

    /// <summary>
    /// Tells how each criterion stands for one line, without reasons: those of the policies that govern it, each once, in the order of the
    /// pack. Nothing is allocated.
    /// </summary>
    /// <param name="episode">The episode.</param>
    /// <param name="line">One of its lines.</param>
    /// <param name="standings">Where to write them; as many as the pack has criteria are always enough.</param>
    /// <returns>How many were written; 0 when no policy of the pack governs the line.</returns>
    /// <exception cref="ArgumentException"><paramref name="standings"/> is too short.</exception>
    public int EvaluateCriteria(PatientEpisode episode, RequestedLine line, Span<CriterionStanding> standings)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(line);
        if (this.PlanFor(line) is not { } plan)
        {
            return 0;
        }

        using var lease = this.RentFrame(episode, line);
        var count = plan.Standings(lease.Frame, standings);
        return count <= standings.Length
            ? count
            : throw new ArgumentException($"There is room for {standings.Length} criteria, and the number of those judged for the line is {count}.", nameof(standings));
    }

    /// <summary>The code that was generated for it.</summary>
    internal GeneratedCode Code { get; }

    /// <summary>Judges one line, at its place in the episode.</summary>
    internal void Judge(PatientEpisode episode, int index, DeterminationDraft draft)
    {
        var line = episode.Lines[index];
        if (this.PlanFor(line) is not { } plan)
        {
            draft.Add(LineAnswer.NotGoverned(this.Identity, line, this.ReasonForNone(line)));
            return;
        }

        var reasoning = new LineReasoning(this, episode, line, LineAnswer.Pointer(index, episode.Lines.IsIncomplete));
        using var lease = this.RentFrame(episode, line);
        var policies = plan.Policies(lease.Frame, reasoning);
        draft.Add(LineAnswer.Of(this.Identity, line, policies, plan.Criteria(lease.Frame, reasoning, policies)), policies);
    }

    /// <summary>Shows what every condition came to for one line, at its place in the episode.</summary>
    internal void Explain(PatientEpisode episode, int index, ImmutableArray<Explanation>.Builder explanations)
    {
        var line = episode.Lines[index];
        if (this.PlanFor(line) is not { } plan)
        {
            return;
        }

        var pointer = LineAnswer.Pointer(index, episode.Lines.IsIncomplete);
        var reasoning = new LineReasoning(this, episode, line, pointer);
        using var lease = this.RentFrame(episode, line);
        var results = plan.Criteria(lease.Frame, reasoning, plan.Policies(lease.Frame, reasoning));
        var trace = new LineTrace(this, lease.Frame, episode, line, pointer, explains: true);
        foreach (var result in results)
        {
            var (applies, when) = trace.Explain(result.Criterion!);
            explanations.Add(new Explanation(line.Id, this.Identity, result, applies, when));
        }
    }

    /// <summary>Whether a policy governs a line.</summary>
    /// <param name="policy">A policy of this pack that names the code of the line.</param>
    /// <param name="episode">An episode that holds at least what the policy reads; it need not hold the line.</param>
    /// <param name="line">The line.</param>
    /// <param name="pointer">JSON pointer of the line.</param>
    internal PolicyReport Judge(Policy policy, PatientEpisode episode, RequestedLine line, string pointer)
    {
        using var lease = this.RentFrame(episode, line);
        return new PolicyReport(policy, this.Of(policy).Governs(lease.Frame), new LineReasoning(this, episode, line, pointer));
    }

    /// <summary>How a criterion stands for a line.</summary>
    /// <param name="criterion">A criterion of this pack.</param>
    /// <param name="episode">An episode that holds at least what the criterion reads; it need not hold the line.</param>
    /// <param name="line">The line.</param>
    /// <param name="pointer">JSON pointer of the line.</param>
    internal CriterionResult Judge(Criterion criterion, PatientEpisode episode, RequestedLine line, string pointer)
    {
        using var lease = this.RentFrame(episode, line);
        return new CriterionResult(new LineReasoning(this, episode, line, pointer), criterion, this.Of(criterion).Judge(lease.Frame));
    }

    /// <summary>Judges an episode so that each condition of each criterion that is asked is seen to the end.</summary>
    internal void Watch(PatientEpisode episode, EvaluationObserver observer)
    {
        using var lease = this.RentFrame();
        lease.Frame.Observer = observer;
        foreach (var line in episode.Lines)
        {
            if (this.PlanFor(line) is { } plan)
            {
                observer.BeginLine(line);
                this.Begin(lease.Frame, episode, line);
                plan.Watch(lease.Frame, observer);
            }
        }
    }

    /// <summary>What has to be judged for a line; null when no policy of the pack names its code or the pack is not in force on its date.</summary>
    internal CodePlan? PlanFor(RequestedLine line) => this.Pack.Manifest.IsInForce(line.DateOfService) ? this.plans.For(line.Code) : null;

    internal ThresholdsInForce ValuesOn(DateOnly date) => this.parameters.On(date);

    /// <summary>What is said of thresholds and criteria on a date within the effective period.</summary>
    internal WordsInForce WordsOn(DateOnly date) => this.words[this.parameters.StretchOf(date)] ??= new WordsInForce(this.Pack, date);

    /// <summary>Why no policy governs a line that has no plan.</summary>
    internal string ReasonForNone(RequestedLine line) => this.Pack.Manifest.IsInForce(line.DateOfService)
        ? $"No policy of this pack names the code {line.Code}."
        : string.Create(CultureInfo.InvariantCulture, $"The pack is not in force on {line.DateOfService:yyyy-MM-dd}.");

    internal CompiledPolicy Of(Policy policy) => this.parts.Of(policy);

    internal CompiledCriterion Of(Criterion criterion) => this.parts.Of(criterion);

    /// <summary>A frame of this pack to run in.</summary>
    internal FramePool.Lease RentFrame() => this.frames.Rent();

    /// <summary>A frame of this pack that was begun with a line, for a run without notes.</summary>
    private FramePool.Lease RentFrame(PatientEpisode episode, RequestedLine line)
    {
        var lease = this.frames.Rent();
        this.Begin(lease.Frame, episode, line);
        this.Code.CountLine(lease.Frame);
        return lease;
    }

    private void Begin(EvaluationFrame frame, PatientEpisode episode, RequestedLine line) =>
        frame.Begin(episode, line, this.ValuesOn(line.DateOfService), takesNotes: false);
}
