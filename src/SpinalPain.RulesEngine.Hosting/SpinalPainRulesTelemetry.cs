namespace SpinalPain.RulesEngine.Hosting;

/// <summary>The names by which an application subscribes to the telemetry of the rules. docs/operations.md lists what is emitted.</summary>
public static class SpinalPainRulesTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "SpinalPain.RulesEngine";

    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "SpinalPain.RulesEngine";

    /// <summary>The category of all log messages.</summary>
    public const string LogCategory = "SpinalPain.RulesEngine.Hosting";
}
