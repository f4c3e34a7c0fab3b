using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class RecordedEvaluator(RecordedCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        _ = condition.Subject.Fact.Kind switch
        {
            FactKind.Boolean or FactKind.Date or FactKind.Code => code.Number(condition.Subject, ways.Unknown),
            FactKind.Number => code.Decimal(condition.Subject, ways.Unknown),
            _ => code.Object(condition.Subject, ways.Unknown),
        };
        code.Go(ways.True);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame)
    {
        var recorded = condition.Subject.Fact.Kind switch
        {
            FactKind.Boolean => this.subject.Boolean(frame) is not null,
            FactKind.Number => this.subject.Number(frame) is not null,
            FactKind.Date => this.subject.Date(frame) is not null,
            FactKind.Code => this.subject.Code(frame) >= 0,
            _ => this.subject.Text(frame) is not null,
        };
        return recorded ? Truth.True : Truth.Unknown;
    }

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => this.subject.Note(frame);
}
