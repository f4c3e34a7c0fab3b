using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Coverage;

/// <summary>Watches and does nothing, for tests that look at one thing only.</summary>
internal abstract class SilentObserver : EvaluationObserver
{
    public override void BeginLine(RequestedLine line)
    {
    }

    public override void Judged(Criterion criterion, CriterionStatus status)
    {
    }

    public override void CameTo(Condition condition, Truth truth)
    {
    }

    public override void Compared(Condition condition, Parameter parameter, Boundary boundary)
    {
    }
}
