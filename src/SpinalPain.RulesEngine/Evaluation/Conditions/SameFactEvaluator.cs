using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class SameFactEvaluator(SameFactCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader other = new(condition.Other);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var same = condition.Subject.Fact.Kind switch
        {
            FactKind.Number => Expression.Equal(code.Decimal(condition.Subject, ways.Unknown), code.Decimal(condition.Other, ways.Unknown)),
            FactKind.Boolean or FactKind.Date or FactKind.Code => Expression.Equal(code.Number(condition.Subject, ways.Unknown), code.Number(condition.Other, ways.Unknown)),
            _ => GeneratedCall.Of<string, string, bool>(string.Equals, code.Object(condition.Subject, ways.Unknown), code.Object(condition.Other, ways.Unknown)),
        };
        code.Decide(same, condition.Negated ? ways.False : ways.True, condition.Negated ? ways.True : ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame)
    {
        var same = condition.Subject.Fact.Kind switch
        {
            FactKind.Boolean => Same(this.subject.Boolean(frame), this.other.Boolean(frame)),
            FactKind.Number => Same(this.subject.Number(frame), this.other.Number(frame)),
            FactKind.Date => Same(this.subject.Date(frame), this.other.Date(frame)),
            FactKind.Code => SameCode(this.subject.Code(frame), this.other.Code(frame)),
            _ => SameText(this.subject.Text(frame), this.other.Text(frame)),
        };
        return condition.Negated ? Kleene.Not(same) : same;
    }

    protected override void NoteParts(EvaluationFrame frame, Truth truth)
    {
        this.subject.Note(frame);
        this.other.Note(frame);
    }

    private static Truth Same<T>(T? left, T? right)
        where T : struct, IEquatable<T> =>
        left is { } one && right is { } two ? Kleene.From(one.Equals(two)) : Truth.Unknown;

    private static Truth SameCode(int left, int right) => left >= 0 && right >= 0 ? Kleene.From(left == right) : Truth.Unknown;

    private static Truth SameText(string? left, string? right) =>
        left is not null && right is not null ? Kleene.From(string.Equals(left, right, StringComparison.Ordinal)) : Truth.Unknown;
}
