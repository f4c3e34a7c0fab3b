namespace SpinalPain.RulesEngine.Differences;

/// <summary>A change of what a pack says of itself.</summary>
/// <param name="What">Which part: "title", "payer", "jurisdictions", "effective period", "status", "source", "reading" or "payer-specific fact".</param>
/// <param name="Id">Which one of several, or null where there is only one.</param>
/// <param name="Old">What it said, or null when it is new.</param>
/// <param name="New">What it says, or null when it is gone.</param>
/// <param name="ChangesMeaning">Whether other requests are judged by the pack, or other facts can be read, rather than only other words shown.</param>
public sealed record ManifestChange(string What, string? Id, string? Old, string? New, bool ChangesMeaning);
