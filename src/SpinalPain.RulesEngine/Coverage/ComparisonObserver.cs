using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Tells whether anything known was compared with a threshold.</summary>
internal sealed class ComparisonObserver(Parameter parameter) : EvaluationObserver
{
    public bool Compares { get; private set; }

    public override void BeginLine(RequestedLine line)
    {
    }

    public override void Judged(Criterion criterion, CriterionStatus status)
    {
    }

    public override void CameTo(Condition condition, Truth truth)
    {
    }

    public override void Compared(Condition condition, Parameter compared, Boundary boundary) => this.Compares |= compared == parameter;
}
