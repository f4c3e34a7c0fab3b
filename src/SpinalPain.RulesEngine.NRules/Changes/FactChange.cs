namespace SpinalPain.RulesEngine.NRules;

/// <summary>A change of the record.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Path">What it happened to, such as "episode.documents[2]"; of what was retracted the place where it stood.</param>
public sealed record FactChange(FactChangeKind Kind, string Path);
