namespace SpinalPain.RulesEngine.Differences;

/// <summary>Words that changed and decide nothing.</summary>
/// <param name="What">Which words, such as "title" or "message when not met".</param>
/// <param name="Old">The old ones, or null when there were none.</param>
/// <param name="New">The new ones, or null when there are none.</param>
public sealed record WordingChange(string What, string? Old, string? New);
