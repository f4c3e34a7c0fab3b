namespace SpinalPain.RulesEngine.Cases;

/// <summary>A place where the determination is not what the case expects.</summary>
/// <param name="LineId">Id of the line, or null for the episode as a whole.</param>
/// <param name="CriterionId">Id of the criterion, or null for an outcome.</param>
/// <param name="Expected">The word that the case expects.</param>
/// <param name="Actual">The word that came out, or null when the line or the criterion is not in the determination.</param>
/// <param name="Message">What the determination says about it, or null.</param>
public sealed record CaseDifference(string? LineId, string? CriterionId, string Expected, string? Actual, string? Message)
{
    /// <summary>The difference in one sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString()
    {
        var what = this.CriterionId is { } criterion ? $"line \"{this.LineId}\", criterion \"{criterion}\"" : this.LineId is { } line ? $"line \"{line}\"" : "the episode";
        var actual = this.Actual is { } word ? $"it is {word}" : "the determination does not have it";
        return $"{what}: expected {this.Expected}, but {actual}" + (this.Message is { } message ? $": {message}" : ".");
    }
}
