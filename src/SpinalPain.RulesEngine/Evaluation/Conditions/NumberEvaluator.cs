using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

internal sealed class NumberEvaluator(NumberCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader? other = condition.Operand is FactOperand fact ? new PathReader(fact.Path) : null;
    private readonly Parameter? parameter = (condition.Operand as ParameterOperand)?.Parameter;

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var left = code.Decimal(condition.Subject, ways.Unknown);
        var right = condition.Operand is FactOperand fact ? code.Decimal(fact.Path, ways.Unknown) : code.Value(this.parameter!);
        code.Decide(ConditionWriter.Compare(left, condition.Comparison, right), ways.True, ways.False);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame)
    {
        var left = this.subject.Number(frame);
        var right = this.parameter is null ? this.other!.Number(frame) : frame.Value(this.parameter);
        var result = left is { } one && right is { } two ? Kleene.From(Kleene.Compare(one, condition.Comparison, two)) : Truth.Unknown;
        if (this.parameter is not null && left is { } measured)
        {
            frame.Trace?.MeasureNumber(this.subject.Path, measured, condition.Comparison, this.parameter, right!.Value, result);
            frame.Observer?.Compared(condition, this.parameter, Boundaries.OfNumber(measured, right!.Value));
        }

        return result;
    }

    protected override void NoteParts(EvaluationFrame frame, Truth truth) => this.Run(frame);
}
