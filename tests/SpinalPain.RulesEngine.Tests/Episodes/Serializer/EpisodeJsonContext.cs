using System.Text.Json.Serialization;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Episodes.Serializer;

/// <summary>What the compiler knows of the records, so that nothing is looked up by reflection. Its options are in <see cref="EpisodeSerializer"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PatientEpisode))]
internal sealed partial class EpisodeJsonContext : JsonSerializerContext;
