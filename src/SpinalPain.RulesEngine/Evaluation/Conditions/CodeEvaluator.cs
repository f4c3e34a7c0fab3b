using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class CodeEvaluator : ConditionEvaluator
{
    private readonly PathReader subject;

    /// <summary>The words that the test holds for, a bit for each.</summary>
    private readonly CodeSet holds;

    public CodeEvaluator(CodeCondition condition)
        : base(condition)
    {
        this.subject = new PathReader(condition.Subject);
        var codes = CodeSet.Of(condition.Codes.AsSpan());
        this.holds = condition.Negated ? codes.Others(condition.Subject.Fact.Codes.Length) : codes;
    }

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var word = code.Number(this.subject.Path, ways.Unknown);
        code.Decide(this.holds.Contains(word), ways.True, ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame) =>
        this.subject.Code(frame) is >= 0 and var code ? Kleene.From(this.holds.Contains(code)) : Truth.Unknown;

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => this.subject.Note(frame);
}
