using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Evaluation.Tracing;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Judges one line of an episode with a trace, and writes down the answers with their reasons.</summary>
internal sealed class LineJudge
{
    private readonly EvaluationFrame frame;
    private readonly PatientEpisode episode;
    private readonly RequestedLine line;
    private readonly bool explains;
    private readonly EvaluationTrace trace;

    /// <summary>Begins a line. The frame is the judge's until another line begins.</summary>
    /// <param name="compiled">The pack.</param>
    /// <param name="frame">The frame to run in.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="line">The line.</param>
    /// <param name="pointer">JSON pointer of the line in the episode.</param>
    /// <param name="explains">Whether everything is to be shown, and not only what decided.</param>
    public LineJudge(CompiledPack compiled, EvaluationFrame frame, PatientEpisode episode, RequestedLine line, string pointer, bool explains)
    {
        this.frame = frame;
        this.episode = episode;
        this.line = line;
        this.explains = explains;
        this.trace = new EvaluationTrace(frame, episode, pointer, compiled.Pack.SlotCount, explains);
        frame.Begin(episode, line, compiled.ValuesOn(line.DateOfService), this.trace);
    }

    /// <summary>Whether a policy that names the code of the line governs it.</summary>
    public PolicyReport Judge(CompiledPolicy policy)
    {
        var governs = policy.GovernsWhen?.Evaluate(this.frame) ?? Truth.True;
        return new PolicyReport(policy.Policy, governs, governs == Truth.Unknown ? this.WhetherItGoverns(policy) : null);
    }

    /// <summary>How a criterion stands.</summary>
    public CriterionReport Judge(CompiledCriterion criterion)
    {
        this.trace.Forget();
        var status = criterion.Judge(this.frame);
        var applies = this.trace.TreeOf(criterion.AppliesWhen?.Condition);
        var when = this.trace.TreeOf(criterion.When.Condition);
        var findings = Findings(status, applies, when);
        var result = this.Result(criterion.Criterion, status, findings, ParametersOf(applies, when));
        return new CriterionReport(result, this.QuestionOf(criterion.Criterion, status, findings), this.Explain(applies), this.Explain(when));
    }

    private static Findings Findings(CriterionStatus status, TraceNode? applies, TraceNode? when)
    {
        var findings = new Findings();
        if (applies is { Truth: not Truth.True } && status is CriterionStatus.NotApplicable or CriterionStatus.Unknown)
        {
            findings.Add(applies);
        }

        if (when is not null && !(status == CriterionStatus.Unknown && when.Truth == Truth.False))
        {
            findings.Add(when);
        }

        return findings;
    }

    private static IEnumerable<Parameter> ParametersOf(params IEnumerable<TraceNode?> roots)
    {
        var found = new List<Parameter>();
        var seen = new HashSet<Parameter>();
        var open = new Stack<TraceNode>(roots.OfType<TraceNode>().Reverse());
        while (open.TryPop(out var node))
        {
            found.AddRange(node.Parameters.Where(seen.Add));
            foreach (var child in Enumerable.Reverse(node.Children))
            {
                open.Push(child);
            }
        }

        // The order of the pack, whatever was read first.
        return found.OrderBy(parameter => parameter.Index);
    }

    private Question WhetherItGoverns(CompiledPolicy policy)
    {
        var findings = new Findings();
        findings.Add(this.trace.TreeOf(policy.GovernsWhen!.Condition)!);
        return new Question($"What tells whether the policy {policy.Policy.Title} governs the line.", [.. findings.Wanting()]);
    }

    private CriterionResult Result(Criterion criterion, CriterionStatus status, Findings findings, IEnumerable<Parameter> parameters) => new()
    {
        Id = criterion.Id,
        Title = this.Fill(criterion.Title),
        Covers = criterion.Covers,
        Source = criterion.Source,
        Status = status,
        Consequence = criterion.Consequence,
        Evidence = findings.Evidence(),
        Parameters = [.. parameters.Select(this.Reading)],
        Measurements = findings.Measurements(),
        Contradictions = findings.Contradictions(),
        Message = this.Message(criterion, status),
    };

    private Question? QuestionOf(Criterion criterion, CriterionStatus status, Findings findings)
    {
        var asks = status == CriterionStatus.Unknown || (status == CriterionStatus.NotMet && criterion.Consequence == Consequence.Documentation);
        return asks && criterion.Consequence != Consequence.Advice ? new Question(this.Fill(criterion.Ask), [.. findings.Wanting()]) : null;
    }

    private ExplanationNode? Explain(TraceNode? tree) => this.explains && tree is not null ? ExplanationTree.Of(tree, this.Reading) : null;

    private string Message(Criterion criterion, CriterionStatus status) => status switch
    {
        CriterionStatus.Met => this.Fill(criterion.MetMessage),
        CriterionStatus.NotMet => this.Fill(criterion.NotMetMessage),
        CriterionStatus.Unknown => this.Fill(criterion.UnknownMessage),
        CriterionStatus.DueWithClaim => "Judged when the claim is reviewed.",
        _ when this.episode.Stage == ReviewStage.ClaimReview && criterion.Stage == ReviewStage.PriorAuthorization => "Judged at prior authorization only.",
        _ => "Does not apply to this line.",
    };

    private string Fill(MessageTemplate template) => string.Concat(template.Parts.Select(part =>
        part.Parameter is { } parameter ? DeterminationWords.InWords(this.frame.Value(parameter), parameter.Unit) : part.Literal));

    private ParameterReading Reading(Parameter parameter)
    {
        var value = parameter.On(this.line.DateOfService)!;
        return new ParameterReading(parameter.Id, value.Value, parameter.Unit, value.From, value.Source);
    }
}
