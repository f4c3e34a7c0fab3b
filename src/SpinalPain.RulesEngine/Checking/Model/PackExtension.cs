namespace SpinalPain.RulesEngine.Checking;

/// <summary>A payer-specific fact that a pack declares, such as line.extensions.bodyMassIndex.</summary>
/// <param name="On">The record that has it: "episode" or "line".</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type: "boolean", "number", "date" or "text".</param>
/// <param name="Unit">The unit of a number; null for other types.</param>
/// <param name="Meaning">What it means.</param>
public sealed record PackExtension(string On, string Name, string Type, string? Unit, string Meaning);
