using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>A value of a pack file that knows where it stands.</summary>
internal readonly record struct Placed<T>(T Value, SourceNode Node)
{
    /// <summary>Where it stands; worked out when asked for, as most values are never complained of.</summary>
    public SourceLocation Location => this.Node.Location;
}
