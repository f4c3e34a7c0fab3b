namespace SpinalPain.RulesEngine.Determinations;

/// <summary>A measured value beside its threshold.</summary>
/// <param name="What">What was measured, such as a path or "improvement on the numeric rating scale".</param>
/// <param name="Measured">The measured value in words, such as "42 percent" or "27 days".</param>
/// <param name="Needed">The threshold in words, such as "at least 50 percent".</param>
/// <param name="Parameter">Id of the parameter.</param>
/// <param name="Holds">Whether the value is on the right side; null when that is not known.</param>
public sealed record Measurement(string What, string Measured, string Needed, string Parameter, bool? Holds);
