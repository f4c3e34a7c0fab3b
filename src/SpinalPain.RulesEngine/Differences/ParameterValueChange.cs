namespace SpinalPain.RulesEngine.Differences;

/// <summary>A threshold that is another for some dates of service.</summary>
/// <param name="From">First date of service that it changes for.</param>
/// <param name="Until">Last one, or null when it has no end.</param>
/// <param name="Old">The old value, or null when the parameter is new.</param>
/// <param name="OldUnit">Its unit, or null.</param>
/// <param name="New">The new value, or null when the parameter is gone.</param>
/// <param name="NewUnit">Its unit, or null.</param>
/// <param name="TakesEffect">The date that the new value (of a parameter that is gone, the old one) is in force from.</param>
/// <param name="Source">Id of the source that gives it.</param>
/// <param name="Reason">Why it was chosen or changed.</param>
public sealed record ParameterValueChange(
    DateOnly From, DateOnly? Until, decimal? Old, string? OldUnit, decimal? New, string? NewUnit, DateOnly TakesEffect, string Source, string Reason);
