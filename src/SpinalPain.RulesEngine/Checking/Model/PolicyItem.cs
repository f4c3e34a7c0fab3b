namespace SpinalPain.RulesEngine.Checking;

/// <summary>One obligation in the source text, in the pack author's words.</summary>
/// <param name="Id">Its id, such as "RF-3".</param>
/// <param name="Section">Section of the source.</param>
/// <param name="Text">The obligation in one line.</param>
/// <param name="IsAdvice">Whether it is advice only and never decides.</param>
public sealed record PolicyItem(string Id, string Section, string Text, bool IsAdvice);
