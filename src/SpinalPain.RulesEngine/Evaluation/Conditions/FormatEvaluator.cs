using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class FormatEvaluator(FormatCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var text = code.Object(condition.Subject, ways.Unknown);
        code.Decide(GeneratedCall.Of<CodeSystem, string, bool>(CodeFormat.IsWellFormed, Expression.Constant(condition.Format), text), ways.True, ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Text(frame) is { } code ? Kleene.From(CodeFormat.IsWellFormed(condition.Format, code)) : Truth.Unknown;

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => this.subject.Note(frame);
}
