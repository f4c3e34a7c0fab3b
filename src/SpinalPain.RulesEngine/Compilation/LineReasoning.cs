using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>
/// Gives the texts and reasons of what was concluded for one line. Nothing is made before somebody asks, and nothing is kept; as pack and
/// episode never change, it is the same each time.
/// </summary>
/// <param name="compiled">The pack.</param>
/// <param name="episode">The episode.</param>
/// <param name="line">The line.</param>
/// <param name="pointer">JSON pointer of the line in the episode.</param>
internal sealed class LineReasoning(CompiledPack compiled, PatientEpisode episode, RequestedLine line, string pointer) : IReasoning
{
    public string TitleOf(Criterion criterion) => this.Fill(criterion.Title);

    public string AskOf(Criterion criterion) => this.Fill(criterion.Ask);

    public string MessageOf(Criterion criterion, CriterionStatus status) => status switch
    {
        CriterionStatus.Met => this.Fill(criterion.MetMessage),
        CriterionStatus.NotMet => this.Fill(criterion.NotMetMessage),
        CriterionStatus.Unknown => this.Fill(criterion.UnknownMessage),
        CriterionStatus.DueWithClaim => "Judged when the claim is reviewed.",
        _ when episode.Stage == ReviewStage.ClaimReview && criterion.Stage == ReviewStage.PriorAuthorization => "Judged at prior authorization only.",
        _ => "Does not apply to this line.",
    };

    public CriterionReasons ReasonsOf(Criterion criterion)
    {
        using var lease = compiled.RentFrame();
        return this.Trace(lease.Frame).ReasonsOf(criterion);
    }

    public void Make(ImmutableArray<CriterionResult> results)
    {
        using var lease = compiled.RentFrame();
        var trace = this.Trace(lease.Frame);
        foreach (var result in results)
        {
            result.Make(this, trace.ReasonsOf);
        }
    }

    /// <summary>What would tell whether a policy governs the line, where the record does not.</summary>
    public Question WhetherItGoverns(Policy policy)
    {
        using var lease = compiled.RentFrame();
        return this.Trace(lease.Frame).WhetherItGoverns(policy);
    }

    private LineTrace Trace(EvaluationFrame frame) => new(compiled, frame, episode, line, pointer, explains: false);

    private string Fill(MessageTemplate template) => template.Parts is [{ Literal: { } text }]
        ? text
        : string.Concat(template.Parts.Select(part => part.Parameter is { } parameter ? this.InWords(parameter) : part.Literal));

    private string InWords(Parameter parameter) => DeterminationWords.InWords(parameter.On(line.DateOfService)!.Value, parameter.Unit);
}
