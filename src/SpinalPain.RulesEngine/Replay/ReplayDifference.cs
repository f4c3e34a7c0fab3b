namespace SpinalPain.RulesEngine.Replay;

/// <summary>The first place where the answer differs from the recorded one, in the order in which a determination is written.</summary>
/// <param name="Pointer">JSON pointer of the place in the record.</param>
/// <param name="Message">One sentence. It shows outcomes, statuses and what comes from a pack, and never a value of the episode.</param>
public sealed record ReplayDifference(string Pointer, string Message);
