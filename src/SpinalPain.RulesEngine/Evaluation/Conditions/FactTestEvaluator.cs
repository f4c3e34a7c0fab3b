using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>A condition without parts that never finds a contradiction: whatever it reads decides.</summary>
internal abstract class FactTestEvaluator(Condition condition) : ConditionEvaluator(condition)
{
    protected sealed override void NoteParts(EvaluationFrame frame, Truth truth) => this.Run(frame);
}
