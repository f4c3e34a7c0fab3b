namespace SpinalPain.RulesEngine.Checking;

/// <summary>A value of a threshold and when it is in force.</summary>
/// <param name="From">First date of service that it holds for.</param>
/// <param name="Until">Last date of service that it holds for, or null when the next value or nothing ends it.</param>
/// <param name="Value">The value, in the unit of its parameter.</param>
/// <param name="Source">Id of the source that gives it.</param>
/// <param name="Reason">Why it was chosen or changed.</param>
public sealed record DatedValue(DateOnly From, DateOnly? Until, decimal Value, string Source, string Reason);
