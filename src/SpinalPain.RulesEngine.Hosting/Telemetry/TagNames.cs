namespace SpinalPain.RulesEngine.Hosting.Telemetry;

/// <summary>The attributes of metrics and spans. Their values come from packs, diagnostics and the engine, never from an episode.</summary>
internal static class TagNames
{
    public const string ErrorType = "error.type";
    public const string Generation = "spinalpain.rules.generation";
    public const string Outcome = "spinalpain.outcome";
    public const string PackId = "spinalpain.pack.id";
    public const string PackSha256 = "spinalpain.pack.sha256";
    public const string PackStatus = "spinalpain.pack.status";
    public const string PackVersion = "spinalpain.pack.version";
    public const string Packs = "spinalpain.packs";
    public const string PolicyId = "spinalpain.policy.id";
    public const string Reasons = "spinalpain.reasons";
    public const string Result = "spinalpain.reload.result";
}
