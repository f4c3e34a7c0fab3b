using SpinalPain.RulesEngine.Benchmarks.HandWritten;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Peers;

/// <summary>
/// Improvement after a procedure, as a method for rules of the peers: their languages have no words for it, and their users would write
/// one. It is the hand-written one, so that it costs the peers no more than C#. Public, as their rules see nothing else.
/// </summary>
public static class Scores
{
    public static bool AnyImproved(PatientEpisode episode, RequestedLine line, Procedure procedure, int percent, int months) =>
        Improvement.On(Improvement.AllScales, episode, line, procedure, percent, months) == true;

    public static bool PainImproved(PatientEpisode episode, RequestedLine line, Procedure procedure, int percent, int months) =>
        Improvement.On(Improvement.PainScales, episode, line, procedure, percent, months) == true;

    public static bool FunctionImproved(PatientEpisode episode, RequestedLine line, Procedure procedure, int percent, int months) =>
        Improvement.On(Improvement.FunctionScales, episode, line, procedure, percent, months) == true;
}
