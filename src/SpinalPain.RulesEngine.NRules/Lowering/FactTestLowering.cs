using System.Diagnostics;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>Tests of one fact that is no list and no date. What is not on record is unknown.</summary>
internal static class FactTestLowering
{
    public static Lowered Lower(Condition condition) => condition switch
    {
        BooleanCondition boolean => scope => scope.Value(boolean.Subject) is bool value ? Kleene.From(value == boolean.Expected) : Truth.Unknown,
        CodeCondition code => scope => scope.Value(code.Subject) is int value ? Kleene.From(code.Codes.Contains(value) != code.Negated) : Truth.Unknown,
        TextCondition text => scope => scope.Value(text.Subject) is string value ? Kleene.From(text.Texts.Contains(value) != text.Negated) : Truth.Unknown,
        SameFactCondition same => scope =>
            scope.Value(same.Subject) is { } left && scope.Value(same.Other) is { } right ? Kleene.From(left.Equals(right) != same.Negated) : Truth.Unknown,
        NumberCondition number => scope =>
            scope.Value(number.Subject) is decimal left && Operand(number.Operand, scope) is decimal right
                ? Kleene.From(Kleene.Compare(left, number.Comparison, right))
                : Truth.Unknown,
        ValueSetCondition valueSet => scope =>
            scope.Value(valueSet.Subject) is string code ? Kleene.From(valueSet.ValueSet.Contains(code)) : Truth.Unknown,
        FormatCondition format => scope =>
            scope.Value(format.Subject) is string code ? Kleene.From(CodeFormat.IsWellFormed(format.Format, code)) : Truth.Unknown,
        RecordedCondition recorded => scope => scope.Value(recorded.Subject) is null ? Truth.Unknown : Truth.True,
        _ => throw new UnreachableException(),
    };

    private static object? Operand(NumberOperand operand, MatchedScope scope) => operand switch
    {
        ParameterOperand threshold => scope.Threshold(threshold.Parameter),
        FactOperand other => scope.Value(other.Path),
        _ => null,
    };
}
