using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>
/// A pack ready to judge episodes. Immutable and safe for any number of threads at once. It never reads the clock: each line is judged
/// by the thresholds in force on its own date of service.
/// </summary>
public sealed class CompiledPack
{
    /// <summary>As many policies as ever name one code; more cost an allocation for each run.</summary>
    private const int FewPolicies = 64;

    private readonly CompiledCriterion[] criteria;
    private readonly CompiledPolicy[] policies;
    private readonly FrozenDictionary<string, CodePlan> plans;
    private readonly ParameterTable parameters;
    private readonly FramePool frames;

    private CompiledPack(CheckedPack pack)
    {
        this.Pack = pack;
        this.Identity = new PackIdentity(pack.Manifest.Id, pack.Manifest.Version, pack.Sha256);
        this.frames = new FramePool(pack.SlotCount, pack.Definitions.Length);
        this.parameters = new ParameterTable(pack.Parameters, pack.Manifest.EffectiveFrom);
        var compiler = new ConditionCompiler();
        this.criteria =
        [
            .. pack.Criteria.Select(criterion => new CompiledCriterion(
                criterion,
                criterion.AppliesWhen is null ? null : compiler.Compile(criterion.AppliesWhen),
                compiler.Compile(criterion.When))),
        ];
        this.policies =
        [
            .. pack.Policies.Select(policy => new CompiledPolicy(
                policy,
                policy.GovernsWhen is null ? null : compiler.Compile(policy.GovernsWhen),
                [.. policy.Requires.Select(criterion => this.criteria[criterion.Index])])),
        ];
        this.plans = Plans(this.policies);
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
        return this.Judge(episode, new DeterminationDraft(episode, explains: false)).Build([this.Identity]);
    }

    /// <summary>Shows what every condition of every criterion came to.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>One explanation for each criterion of each governed line, in the order of the determination.</returns>
    public ImmutableArray<Explanation> Explain(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return this.Judge(episode, new DeterminationDraft(episode, explains: true)).Explanations.ToImmutable();
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

        var frame = this.frames.Rent();
        try
        {
            frame.Begin(episode, line, this.ValuesOn(line.DateOfService), trace: null);
            return Outcome(plan, frame);
        }
        finally
        {
            this.frames.Return(frame);
        }
    }

    /// <summary>Judges one line, at its place in the episode, with its reasons.</summary>
    internal void Judge(PatientEpisode episode, int index, DeterminationDraft draft)
    {
        var line = episode.Lines[index];
        if (this.PlanFor(line) is not { } plan)
        {
            draft.Add(LineAnswer.NotGoverned(this.Identity, line, this.ReasonForNone(line)));
            return;
        }

        var frame = this.frames.Rent();
        try
        {
            var judge = new LineJudge(this, frame, episode, line, LineAnswer.Pointer(index, episode.Lines.IsIncomplete), draft.Explains);
            this.Judge(plan, judge, line, draft);
        }
        finally
        {
            this.frames.Return(frame);
        }
    }

    /// <summary>Whether a policy governs a line, with its reasons.</summary>
    /// <param name="policy">A policy of this pack that names the code of the line.</param>
    /// <param name="episode">An episode that holds at least what the policy reads; it need not hold the line.</param>
    /// <param name="line">The line.</param>
    /// <param name="pointer">JSON pointer of the line.</param>
    internal PolicyReport Judge(Policy policy, PatientEpisode episode, RequestedLine line, string pointer) =>
        this.WithJudge(episode, line, pointer, judge => judge.Judge(this.policies[policy.Index]));

    /// <summary>How a criterion stands for a line, with its reasons.</summary>
    /// <param name="criterion">A criterion of this pack.</param>
    /// <param name="episode">An episode that holds at least what the criterion reads; it need not hold the line.</param>
    /// <param name="line">The line.</param>
    /// <param name="pointer">JSON pointer of the line.</param>
    internal CriterionReport Judge(Criterion criterion, PatientEpisode episode, RequestedLine line, string pointer) =>
        this.WithJudge(episode, line, pointer, judge => judge.Judge(this.criteria[criterion.Index]));

    /// <summary>Judges an episode so that each condition of each criterion that is asked is seen to the end.</summary>
    internal void Watch(PatientEpisode episode, EvaluationObserver observer)
    {
        var frame = this.frames.Rent();
        try
        {
            frame.Observer = observer;
            foreach (var line in episode.Lines)
            {
                if (this.PlanFor(line) is { } plan)
                {
                    observer.BeginLine(line);
                    frame.Begin(episode, line, this.ValuesOn(line.DateOfService), trace: null);
                    Watch(plan, frame, observer);
                }
            }
        }
        finally
        {
            this.frames.Return(frame);
        }
    }

    /// <summary>What has to be judged for a line; null when no policy of the pack names its code or the pack is not in force on its date.</summary>
    internal CodePlan? PlanFor(RequestedLine line) => this.Pack.Manifest.IsInForce(line.DateOfService) ? this.plans.GetValueOrDefault(line.Code) : null;

    internal decimal[] ValuesOn(DateOnly date) => this.parameters.On(date);

    /// <summary>Why no policy governs a line that has no plan.</summary>
    internal string ReasonForNone(RequestedLine line) => this.Pack.Manifest.IsInForce(line.DateOfService)
        ? $"No policy of this pack names the code {line.Code}."
        : string.Create(CultureInfo.InvariantCulture, $"The pack is not in force on {line.DateOfService:yyyy-MM-dd}.");

    private DeterminationDraft Judge(PatientEpisode episode, DeterminationDraft draft)
    {
        for (var index = 0; index < episode.Lines.Count; index++)
        {
            this.Judge(episode, index, draft);
        }

        return draft;
    }

    private void Judge(CodePlan plan, LineJudge judge, RequestedLine line, DeterminationDraft draft)
    {
        PolicyReport[] named = [.. plan.Policies.Select(judge.Judge)];
        var criteria = new List<CriterionReport>();
        foreach (var (criterion, policies) in plan.Criteria)
        {
            if (policies.Any(place => named[place].Governs == Truth.True))
            {
                var report = judge.Judge(criterion);
                criteria.Add(report);
                if (draft.Explains)
                {
                    draft.Explanations.Add(new Explanation(line.Id, this.Identity, report.Result, report.AppliesWhen, report.When));
                }
            }
        }

        draft.Add(LineAnswer.Of(this.Identity, line, LineOutcome.Of(named, criteria), named, criteria), named, criteria);
    }

    private T WithJudge<T>(PatientEpisode episode, RequestedLine line, string pointer, Func<LineJudge, T> ask)
    {
        var frame = this.frames.Rent();
        try
        {
            return ask(new LineJudge(this, frame, episode, line, pointer, explains: false));
        }
        finally
        {
            this.frames.Return(frame);
        }
    }

    /// <summary>A plan for each code. Codes that the same policies name share one.</summary>
    private static FrozenDictionary<string, CodePlan> Plans(CompiledPolicy[] policies)
    {
        var byPolicies = new Dictionary<string, CodePlan>(StringComparer.Ordinal);
        return policies
            .SelectMany(policy => policy.Policy.Codes.Distinct(StringComparer.Ordinal), (policy, code) => (policy, code))
            .GroupBy(each => each.code, each => each.policy, StringComparer.Ordinal)
            .ToFrozenDictionary(naming => naming.Key, PlanOf, StringComparer.Ordinal);

        CodePlan PlanOf(IEnumerable<CompiledPolicy> naming)
        {
            CompiledPolicy[] named = [.. naming];
            var key = string.Join(' ', named.Select(policy => policy.Policy.Id));
            if (!byPolicies.TryGetValue(key, out var plan))
            {
                byPolicies.Add(key, plan = Plan(named));
            }

            return plan;
        }
    }

    private static CodePlan Plan(CompiledPolicy[] policies)
    {
        var requiring = new Dictionary<CompiledCriterion, List<int>>(ReferenceEqualityComparer.Instance);
        for (var place = 0; place < policies.Length; place++)
        {
            foreach (var criterion in policies[place].Criteria.Distinct(ReferenceEqualityComparer.Instance).Cast<CompiledCriterion>())
            {
                if (!requiring.TryGetValue(criterion, out var places))
                {
                    requiring.Add(criterion, places = []);
                }

                places.Add(place);
            }
        }

        return new CodePlan(policies, [.. requiring.OrderBy(each => each.Key.Criterion.Index).Select(each => new PlannedCriterion(each.Key, [.. each.Value]))]);
    }

    private static void Watch(CodePlan plan, EvaluationFrame frame, EvaluationObserver observer)
    {
        bool[] governing = [.. plan.Policies.Select(policy => (policy.GovernsWhen?.Evaluate(frame) ?? Truth.True) == Truth.True)];
        foreach (var (criterion, policies) in plan.Criteria)
        {
            if (IsRequired(policies, governing))
            {
                observer.Judged(criterion.Criterion, criterion.Judge(frame));
            }
        }
    }

    private static CoverageOutcome Outcome(CodePlan plan, EvaluationFrame frame)
    {
        var count = plan.Policies.Length;
        var governing = count <= FewPolicies ? stackalloc bool[FewPolicies] : new bool[count];
        var (isGoverned, isUncertain) = (false, false);
        for (var place = 0; place < count; place++)
        {
            var truth = plan.Policies[place].GovernsWhen?.Evaluate(frame) ?? Truth.True;
            governing[place] = truth == Truth.True;
            isGoverned |= truth == Truth.True;
            isUncertain |= truth == Truth.Unknown;
        }

        var outcome = isUncertain ? CoverageOutcome.MoreInformationNeeded : isGoverned ? CoverageOutcome.Covered : CoverageOutcome.NotGoverned;
        foreach (var (criterion, policies) in plan.Refusing)
        {
            if (IsRequired(policies, governing))
            {
                outcome = LineOutcome.Worse(outcome, LineOutcome.Of(criterion.Judge(frame), Consequence.NotCovered));
                if (outcome == CoverageOutcome.NotCovered)
                {
                    return outcome;
                }
            }
        }

        foreach (var (criterion, policies) in plan.Documenting)
        {
            if (outcome == CoverageOutcome.MoreInformationNeeded)
            {
                return outcome;
            }

            if (IsRequired(policies, governing))
            {
                outcome = LineOutcome.Worse(outcome, LineOutcome.Of(criterion.Judge(frame), Consequence.Documentation));
            }
        }

        return outcome;
    }

    private static bool IsRequired(int[] policies, ReadOnlySpan<bool> governing)
    {
        foreach (var place in policies)
        {
            if (governing[place])
            {
                return true;
            }
        }

        return false;
    }
}
