namespace SpinalPain.RulesEngine.Determinations;

/// <summary>A threshold as it was in force.</summary>
/// <param name="Id">Id of the parameter.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="InForceSince">The date since which this value is in force.</param>
/// <param name="Source">Id of the source that gives the value.</param>
public sealed record ParameterReading(string Id, decimal Value, string Unit, DateOnly InForceSince, string Source);
