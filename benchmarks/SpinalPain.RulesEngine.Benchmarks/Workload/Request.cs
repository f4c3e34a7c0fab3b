using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>What an episode is made around.</summary>
internal sealed record Request
{
    public required string Id { get; init; }

    public required ReviewStage Stage { get; init; }

    public required DateOnly DateOfService { get; init; }

    public bool IsClaim => this.Stage == ReviewStage.ClaimReview;

    /// <summary>The day so many days before the date of service.</summary>
    public DateOnly Before(int days) => this.DateOfService.AddDays(-days);
}
