using System.Text.Json.Serialization;

namespace SpinalPain.RulesEngine.Benchmarks.PlainJson;

/// <summary>Reads determinations by source generation and writes them on its fast path.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlainDetermination))]
internal sealed partial class PlainDeterminationContext : JsonSerializerContext;
