using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>
/// A use of a named condition. The definition itself is compiled once and shared, and as it reads the episode and the line only, it runs
/// once for each line where nobody takes notes.
/// </summary>
internal sealed class DefinitionEvaluator(DefinitionCondition condition, ConditionEvaluator definition) : ConditionEvaluator(condition)
{
    public override IEnumerable<IGenerated> Parts => [definition];

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        code.AlsoGenerate(definition);
        code.Decide(GeneratedCall.Of<EvaluationFrame, Truth>(this.Find, code.Frame), ways);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) => frame.IsSilent ? this.Find(frame) : definition.Evaluate(frame);

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => definition.Note(frame, truth);

    private Truth Find(EvaluationFrame frame)
    {
        ref var known = ref frame.TruthOf(condition.Definition);
        if (known.Run != frame.Run)
        {
            known = (frame.Run, definition.Evaluate(frame));
        }

        return known.Truth;
    }
}
