using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class TextEvaluator(TextCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly TextSet texts = new(condition.Texts.AsSpan());

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var text = code.Object(condition.Subject, ways.Unknown);
        var isOne = condition.Texts is [var only]
            ? GeneratedCall.Of<string, string, bool>(string.Equals, text, Expression.Constant(only))
            : GeneratedCall.Of<string, bool>(this.texts.Contains, text);
        code.Decide(isOne, condition.Negated ? ways.False : ways.True, condition.Negated ? ways.True : ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Text(frame) is { } text ? Kleene.From(this.texts.Contains(text) != condition.Negated) : Truth.Unknown;

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => this.subject.Note(frame);
}
