using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Tells which targets a run reaches.</summary>
internal sealed class CoverageObserver(CoverageTargets targets, Action<int> reached) : EvaluationObserver
{
    private DateOnly dateOfService;

    public override void BeginLine(RequestedLine line) => this.dateOfService = line.DateOfService;

    public override void Judged(Criterion criterion, CriterionStatus status) => reached(CoverageTargets.Of(criterion, status));

    public override void CameTo(Condition condition, Truth truth) => reached(targets.Of(condition, truth));

    public override void Compared(Condition condition, Parameter parameter, Boundary boundary)
    {
        if (boundary != Boundary.Elsewhere && parameter.On(this.dateOfService) is { } dated)
        {
            reached(targets.Of(condition, parameter, dated, boundary));
        }
    }
}
