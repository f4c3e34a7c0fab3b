namespace SpinalPain.RulesEngine.Cli.Scaffolding;

/// <summary>What is known of a new pack.</summary>
internal sealed record PackPlan(string Folder, string Id, string Version, string Title, string Payer, IReadOnlyList<string> Jurisdictions, DateOnly From);
