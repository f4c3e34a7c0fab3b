using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>Episodes of the samples.</summary>
internal static class Samples
{
    public static PatientEpisode Covered { get; } = EpisodeReader.ReadFile(Golden.PathOf("samples/episodes/esi-initial-covered.json")).Value;
}
