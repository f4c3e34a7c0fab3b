using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class CodeEvaluator : ConditionEvaluator
{
    private readonly PathReader subject;

    /// <summary>Whether the test holds for a word, by its number.</summary>
    private readonly bool[] holds;

    public CodeEvaluator(CodeCondition condition)
        : base(condition)
    {
        this.subject = new PathReader(condition.Subject);
        this.holds = [.. condition.Subject.Fact.Codes.Select((_, code) => condition.Codes.Contains(code) != condition.Negated)];
    }

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var word = code.Number(this.subject.Path, ways.Unknown);
        code.Decide(Expression.ArrayIndex(Expression.Constant(this.holds), word), ways.True, ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Code(frame) is >= 0 and var code ? Kleene.From(this.holds[code]) : Truth.Unknown;
}
