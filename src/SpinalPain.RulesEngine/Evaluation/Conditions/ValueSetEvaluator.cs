using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class ValueSetEvaluator(ValueSetCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        code.Decide(GeneratedCall.Of<string, bool>(condition.ValueSet.Contains, code.Object(condition.Subject, ways.Unknown)), ways.True, ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Text(frame) is { } code ? Kleene.From(condition.ValueSet.Contains(code)) : Truth.Unknown;

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => this.subject.Note(frame);
}
