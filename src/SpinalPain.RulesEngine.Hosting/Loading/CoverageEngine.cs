using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>Judges by what is in force at the moment of the call.</summary>
internal sealed class CoverageEngine(RulesState state) : ICoverageEngine
{
    public RulesInForce Current
    {
        get
        {
            var status = state.Status;
            return status.InForce ?? throw (status.Failure is { } failure ? new RulesNotLoadedException(failure.Diagnostics) : new RulesNotLoadedException());
        }
    }

    public Determination Evaluate(PatientEpisode episode) => this.Current.Evaluate(episode);

    public CoverageOutcome EvaluateOutcome(PatientEpisode episode) => this.Current.EvaluateOutcome(episode);
}
