using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>
/// Gives the texts and reasons of what was concluded for one line. Nothing is made before somebody asks, and nothing of the episode is kept; as
/// pack and episode never change, it is the same each time.
/// </summary>
/// <param name="compiled">The pack.</param>
/// <param name="episode">The episode.</param>
/// <param name="line">The line.</param>
/// <param name="pointer">JSON pointer of the line in the episode.</param>
internal sealed class LineReasoning(CompiledPack compiled, PatientEpisode episode, RequestedLine line, string pointer) : IReasoning
{
    private readonly WordsInForce words = compiled.WordsOn(line.DateOfService);

    public string TitleOf(Criterion criterion) => this.words.Of(criterion).Title;

    public string AskOf(Criterion criterion) => this.words.Of(criterion).Ask;

    public ref byte[]? HeadOf(Criterion criterion, CriterionStatus status) => ref this.words.HeadOf(criterion, status, this.IsPast(criterion, status));

    public string MessageOf(Criterion criterion, CriterionStatus status) => status switch
    {
        CriterionStatus.Met => this.words.Of(criterion).Met,
        CriterionStatus.NotMet => this.words.Of(criterion).NotMet,
        CriterionStatus.Unknown => this.words.Of(criterion).Unknown,
        CriterionStatus.DueWithClaim => "Judged when the claim is reviewed.",
        _ when this.IsPast(criterion, status) => "Judged at prior authorization only.",
        _ => "Does not apply to this line.",
    };

    public CriterionReasons ReasonsOf(Criterion criterion, CriterionStatus status)
    {
        using var lease = compiled.RentFrame();
        return this.Trace(lease.Frame).ReasonsOf(criterion, status);
    }

    public ILineNotes TakeNotes()
    {
        var lease = compiled.RentFrame();
        return new LineNotes(this, lease, this.Trace(lease.Frame));
    }

    /// <summary>What would tell whether a policy governs the line, where the record does not.</summary>
    public Question WhetherItGoverns(Policy policy)
    {
        using var lease = compiled.RentFrame();
        return this.Trace(lease.Frame).WhetherItGoverns(policy);
    }

    /// <summary>Whether a criterion does not apply because its stage is over.</summary>
    private bool IsPast(Criterion criterion, CriterionStatus status) =>
        status == CriterionStatus.NotApplicable && episode.Stage == ReviewStage.ClaimReview && criterion.Stage == ReviewStage.PriorAuthorization;

    private LineTrace Trace(EvaluationFrame frame) => new(compiled, frame, episode, line, pointer, explains: false);
}
