using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Evaluation.Tracing;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Judges lines of one episode by one pack, with a trace, and writes down the answers with their reasons.</summary>
internal sealed class LineJudge(CompiledPack compiled, EvaluationFrame frame, PatientEpisode episode, DeterminationDraft draft)
{
    /// <summary>The answer for the line at a place. What has to be asked for, and the explanations, go to the draft.</summary>
    public LineDetermination Judge(int index) => this.Judge(episode.Lines[index], index);

    private LineDetermination Judge(RequestedLine line, int index)
    {
        if (compiled.PlanFor(line) is not { } plan)
        {
            return this.Ungoverned(line, compiled.ReasonForNone(line));
        }

        var trace = new EvaluationTrace(frame, episode, index, compiled.Pack.SlotCount, draft.Explains);
        frame.Begin(episode, line, compiled.ValuesOn(line.DateOfService), trace);
        var governs = plan.Policies.Select(policy => this.Governs(policy, line, trace)).ToArray();
        var uncertain = Array.FindIndex(governs, truth => truth == Truth.Unknown);
        if (uncertain < 0 && !governs.Contains(Truth.True))
        {
            return this.Ungoverned(line, $"The policies that name the code {line.Code} do not govern this line.");
        }

        var results = ImmutableArray.CreateBuilder<CriterionResult>();
        var outcome = uncertain < 0 ? CoverageOutcome.Covered : CoverageOutcome.MoreInformationNeeded;
        foreach (var (criterion, policies) in plan.Criteria)
        {
            if (policies.Any(place => governs[place] == Truth.True))
            {
                var result = this.Judge(criterion, line, trace);
                results.Add(result);
                outcome = LineOutcome.Worse(outcome, LineOutcome.Of(result.Status, result.Consequence));
            }
        }

        return new LineDetermination
        {
            LineId = line.Id,
            Code = line.Code,
            AsOf = line.DateOfService,
            Pack = compiled.Identity,
            Outcome = outcome,
            Reason = uncertain < 0 ? null : $"The record does not tell whether the policy {plan.Policies[uncertain].Policy.Title} governs this line.",
            Policies = [.. plan.Policies.Where((_, place) => governs[place] == Truth.True).Select(policy => policy.Policy.Id)],
            Criteria = results.ToImmutable(),
        };
    }

    private LineDetermination Ungoverned(RequestedLine line, string reason) => new()
    {
        LineId = line.Id,
        Code = line.Code,
        AsOf = line.DateOfService,
        Pack = compiled.Identity,
        Outcome = CoverageOutcome.NotGoverned,
        Reason = reason,
        Policies = [],
        Criteria = [],
    };

    private Truth Governs(CompiledPolicy policy, RequestedLine line, EvaluationTrace trace)
    {
        var truth = policy.GovernsWhen?.Evaluate(frame) ?? Truth.True;
        if (truth == Truth.Unknown)
        {
            var findings = new Findings();
            findings.Add(trace.TreeOf(policy.GovernsWhen!.Condition)!);
            draft.Missing.Add(findings, $"What tells whether the policy {policy.Policy.Title} governs the line.", criterion: null, line.Id);
        }

        return truth;
    }

    private CriterionResult Judge(CompiledCriterion compiledCriterion, RequestedLine line, EvaluationTrace trace)
    {
        trace.Forget();
        var status = compiledCriterion.Judge(frame);
        var applies = trace.TreeOf(compiledCriterion.AppliesWhen?.Condition);
        var when = trace.TreeOf(compiledCriterion.When.Condition);
        var result = this.Report(compiledCriterion.Criterion, status, applies, when, line);
        if (draft.Explains)
        {
            draft.Explanations.Add(new Explanation(line.Id, compiled.Identity, result, Tree(applies), Tree(when)));
        }

        return result;

        ExplanationNode? Tree(TraceNode? root) => root is null ? null : ExplanationTree.Of(root, parameter => Reading(parameter, line.DateOfService));
    }

    private CriterionResult Report(Criterion criterion, CriterionStatus status, TraceNode? applies, TraceNode? when, RequestedLine line)
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

        var asks = status == CriterionStatus.Unknown || (status == CriterionStatus.NotMet && criterion.Consequence == Consequence.Documentation);
        if (asks && criterion.Consequence != Consequence.Advice)
        {
            draft.Missing.Add(findings, this.Fill(criterion.Ask), criterion.Id, line.Id);
        }

        return new CriterionResult
        {
            Id = criterion.Id,
            Title = this.Fill(criterion.Title),
            Covers = criterion.Covers,
            Source = criterion.Source,
            Status = status,
            Consequence = criterion.Consequence,
            Evidence = findings.Evidence(),
            Parameters = [.. ParametersOf(applies, when).Select(parameter => Reading(parameter, line.DateOfService))],
            Measurements = findings.Measurements(),
            Contradictions = findings.Contradictions(),
            Message = this.Message(criterion, status),
        };
    }

    private string Message(Criterion criterion, CriterionStatus status) => status switch
    {
        CriterionStatus.Met => this.Fill(criterion.MetMessage),
        CriterionStatus.NotMet => this.Fill(criterion.NotMetMessage),
        CriterionStatus.Unknown => this.Fill(criterion.UnknownMessage),
        CriterionStatus.DueWithClaim => "Judged when the claim is reviewed.",
        _ when episode.Stage == ReviewStage.ClaimReview && criterion.Stage == ReviewStage.PriorAuthorization => "Judged at prior authorization only.",
        _ => "Does not apply to this line.",
    };

    private string Fill(MessageTemplate template) => string.Concat(template.Parts.Select(part =>
        part.Parameter is { } parameter ? DeterminationWords.InWords(frame.Value(parameter), parameter.Unit) : part.Literal));

    private static ParameterReading Reading(Parameter parameter, DateOnly date)
    {
        var value = parameter.On(date)!;
        return new ParameterReading(parameter.Id, value.Value, parameter.Unit, value.From, value.Source);
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
}
