using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Hosting.Telemetry;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>One library and when it came into force. Immutable and safe for any number of threads, for as long as it is held.</summary>
public sealed class RulesInForce
{
    private readonly EvaluationTelemetry? telemetry;

    /// <summary>Rules of an application's own making, such as those of its tests. They measure nothing.</summary>
    /// <param name="library">The library.</param>
    /// <param name="generation">Which load it is, from 1.</param>
    /// <param name="loadedAt">When it came into force.</param>
    public RulesInForce(RulePackLibrary library, long generation, DateTimeOffset loadedAt)
        : this(library, generation, loadedAt, telemetry: null)
    {
    }

    internal RulesInForce(RulePackLibrary library, long generation, DateTimeOffset loadedAt, EvaluationTelemetry? telemetry)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentOutOfRangeException.ThrowIfLessThan(generation, 1);
        this.Library = library;
        this.Generation = generation;
        this.LoadedAt = loadedAt;
        this.telemetry = telemetry;
    }

    /// <summary>The packs. What is judged by the library itself is not measured.</summary>
    public RulePackLibrary Library { get; }

    /// <summary>1 for the first library of this process, and one more for each that replaced it.</summary>
    public long Generation { get; }

    /// <summary>When it came into force.</summary>
    public DateTimeOffset LoadedAt { get; }

    /// <summary>Judges an episode and gives every reason.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The determination.</returns>
    public Determination Evaluate(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return this.telemetry is { IsObserved: true } ? this.telemetry.Evaluate(this, episode) : this.Library.Evaluate(episode);
    }

    /// <summary>Judges an episode without giving reasons. Nothing is allocated unless somebody listens to the telemetry.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The outcome of the episode, the same as that of <see cref="Evaluate"/>.</returns>
    public CoverageOutcome EvaluateOutcome(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        return this.telemetry is { IsObserved: true } ? this.telemetry.EvaluateOutcome(this, episode) : this.Library.EvaluateOutcome(episode);
    }
}
