using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>
/// Watches conditions run. While somebody watches, no operator stops as soon as its truth is known, so that each of its parts is seen.
/// </summary>
internal abstract class EvaluationObserver
{
    /// <summary>What follows is of this line.</summary>
    public abstract void BeginLine(RequestedLine line);

    /// <summary>A criterion of the line came to a status.</summary>
    public abstract void Judged(Criterion criterion, CriterionStatus status);

    /// <summary>A condition came to a truth.</summary>
    public abstract void CameTo(Condition condition, Truth truth);

    /// <summary>A condition compared something known with a threshold.</summary>
    public abstract void Compared(Condition condition, Parameter parameter, Boundary boundary);
}
