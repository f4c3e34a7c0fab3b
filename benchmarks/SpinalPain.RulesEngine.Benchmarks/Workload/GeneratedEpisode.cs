using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>An episode of the workload.</summary>
/// <param name="Number">Its number, from which it can be made again.</param>
/// <param name="Episode">The episode.</param>
/// <param name="HasHoles">Whether facts were left out or contradict one another.</param>
internal sealed record GeneratedEpisode(int Number, PatientEpisode Episode, bool HasHoles);
