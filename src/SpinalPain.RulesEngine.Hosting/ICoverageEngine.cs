using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>
/// Judges episodes by the rules in force. A singleton, for any number of threads. Each call sees one library from start to end, whatever is
/// reloaded meanwhile; where several calls belong together, take <see cref="Current"/> once and use it for all of them.
/// </summary>
public interface ICoverageEngine
{
    /// <summary>The rules in force now. They stay as they are for as long as they are held.</summary>
    /// <exception cref="RulesNotLoadedException">No load has succeeded yet.</exception>
    RulesInForce Current { get; }

    /// <summary>Judges an episode and gives every reason.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The determination; its reasons, read at any later time, are those of the rules that it was made by.</returns>
    /// <exception cref="RulesNotLoadedException">No load has succeeded yet.</exception>
    Determination Evaluate(PatientEpisode episode);

    /// <summary>Judges an episode without giving reasons.</summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The outcome of the episode, the same as that of <see cref="Evaluate"/>.</returns>
    /// <exception cref="RulesNotLoadedException">No load has succeeded yet.</exception>
    CoverageOutcome EvaluateOutcome(PatientEpisode episode);
}
