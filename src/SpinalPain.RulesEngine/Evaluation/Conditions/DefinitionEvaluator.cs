using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>
/// A use of a named condition. The definition itself is compiled once and shared, and as it reads the episode and the line only, it runs
/// once for each line where nobody takes notes.
/// </summary>
internal sealed class DefinitionEvaluator(DefinitionCondition condition, ConditionEvaluator definition) : ConditionEvaluator(condition)
{
    public override IEnumerable<IGenerated> Parts => [definition];

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => definition.Note(frame, truth);

    protected override Truth Run(EvaluationFrame frame)
    {
        if (!frame.IsSilent)
        {
            return definition.Evaluate(frame);
        }

        ref var known = ref frame.TruthOf(condition.Definition);
        if (known.Run != frame.Run)
        {
            known = (frame.Run, definition.Evaluate(frame));
        }

        return known.Truth;
    }
}
