using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// A checked condition. Names are resolved, types and units agree, and it can be evaluated for every episode without failing.
/// The forms are those of docs/pack-format.md, "Conditions".
/// </summary>
internal abstract class Condition
{
    /// <summary>Its number in the pack, from 0, in the order of the files; traces, coverage and rules hang on it.</summary>
    public required int Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourceLocation Location { get; init; }
}

/// <summary><c>all</c>.</summary>
internal sealed class AllCondition : Condition
{
    public required ImmutableArray<Condition> Operands { get; init; }
}

/// <summary><c>any</c>.</summary>
internal sealed class AnyCondition : Condition
{
    public required ImmutableArray<Condition> Operands { get; init; }
}

/// <summary><c>not</c>.</summary>
internal sealed class NotCondition : Condition
{
    public required Condition Operand { get; init; }
}

/// <summary><c>atLeast</c> ... <c>of</c>.</summary>
internal sealed class AtLeastCondition : Condition
{
    public required Parameter Minimum { get; init; }

    public required ImmutableArray<Condition> Operands { get; init; }
}

/// <summary><c>firstKnown</c>.</summary>
internal sealed class FirstKnownCondition : Condition
{
    public required ImmutableArray<Condition> Operands { get; init; }
}

/// <summary><c>agree</c>.</summary>
internal sealed class AgreeCondition : Condition
{
    public required ImmutableArray<Condition> Operands { get; init; }
}

/// <summary><c>definition</c>.</summary>
internal sealed class DefinitionCondition : Condition
{
    public required ConditionDefinition Definition { get; init; }
}

/// <summary><c>is</c> or <c>isNot</c> with true or false.</summary>
internal sealed class BooleanCondition : Condition
{
    public required FactPath Subject { get; init; }

    public required bool Expected { get; init; }
}

/// <summary><c>is</c>, <c>isNot</c> or <c>isOneOf</c> with words of a code.</summary>
internal sealed class CodeCondition : Condition
{
    public required FactPath Subject { get; init; }

    /// <summary>Numbers of the words in the code list of the fact.</summary>
    public required ImmutableArray<int> Codes { get; init; }

    public required bool Negated { get; init; }
}

/// <summary><c>is</c>, <c>isNot</c> or <c>isOneOf</c> with texts.</summary>
internal sealed class TextCondition : Condition
{
    public required FactPath Subject { get; init; }

    public required ImmutableArray<string> Texts { get; init; }

    public required bool Negated { get; init; }
}

/// <summary><c>is</c> or <c>isNot</c> with another fact of the same type.</summary>
internal sealed class SameFactCondition : Condition
{
    public required FactPath Subject { get; init; }

    public required FactPath Other { get; init; }

    public required bool Negated { get; init; }
}

/// <summary><c>inValueSet</c>.</summary>
internal sealed class ValueSetCondition : Condition
{
    public required FactPath Subject { get; init; }

    public required ValueSet ValueSet { get; init; }
}

/// <summary><c>includes</c>, <c>includesAny</c> and <c>includesAll</c>. Exactly one of the four kinds of wanted values is set.</summary>
internal sealed class IncludesCondition : Condition
{
    public required FactPath Subject { get; init; }

    /// <summary>Whether every wanted value must be in the list, rather than one of them.</summary>
    public required bool All { get; init; }

    public ImmutableArray<int> Codes { get; init; }

    public ImmutableArray<string> Texts { get; init; }

    public FactPath? Value { get; init; }

    public FactPath? List { get; init; }
}

/// <summary>A comparison of a number.</summary>
internal sealed class NumberCondition : Condition
{
    public required FactPath Subject { get; init; }

    public required Comparison Comparison { get; init; }

    public required NumberOperand Operand { get; init; }
}

/// <summary><c>before</c> (LessThan), <c>onOrBefore</c> (AtMost), <c>after</c> (MoreThan), <c>onOrAfter</c> (AtLeast).</summary>
internal sealed class DateCondition : Condition
{
    public required FactPath Subject { get; init; }

    public required Comparison Comparison { get; init; }

    public required FactPath Other { get; init; }
}

/// <summary><c>within</c> ... <c>before</c>.</summary>
internal sealed class WindowCondition : Condition
{
    public required FactPath Subject { get; init; }

    public required Parameter Length { get; init; }

    public required FactPath Before { get; init; }
}

/// <summary><c>isRecorded</c>.</summary>
internal sealed class RecordedCondition : Condition
{
    public required FactPath Subject { get; init; }
}

/// <summary><c>hasFormat</c>.</summary>
internal sealed class FormatCondition : Condition
{
    public required FactPath Subject { get; init; }

    public required CodeSystem Format { get; init; }
}

/// <summary><c>elapsedFrom</c> ... <c>to</c>.</summary>
internal sealed class ElapsedCondition : Condition
{
    public required FactPath From { get; init; }

    public required FactPath To { get; init; }

    public required Comparison Comparison { get; init; }

    public required Parameter Duration { get; init; }
}

/// <summary>An operator that looks through a list.</summary>
internal abstract class ListCondition : Condition
{
    public required ListOperand List { get; init; }

    public required Binding Element { get; init; }

    public Condition? Where { get; init; }
}

/// <summary><c>some</c>.</summary>
internal sealed class SomeCondition : ListCondition;

/// <summary><c>none</c>.</summary>
internal sealed class NoneCondition : ListCondition;

/// <summary><c>every</c>.</summary>
internal sealed class EveryCondition : ListCondition
{
    public required Condition Satisfies { get; init; }
}

/// <summary><c>count</c>.</summary>
internal sealed class CountCondition : ListCondition
{
    /// <summary>A date fact of the element whose different values are counted; null: the elements are.</summary>
    public FactPath? DistinctBy { get; init; }

    public required Comparison Comparison { get; init; }

    public required Parameter Limit { get; init; }
}

/// <summary><c>first</c> or <c>last</c> ... <c>by</c>.</summary>
internal sealed class ExtremeCondition : ListCondition
{
    public required bool IsLast { get; init; }

    /// <summary>A date fact of the element.</summary>
    public required FactPath By { get; init; }

    public required Condition Satisfies { get; init; }
}

/// <summary><c>improvementAfter</c>.</summary>
internal sealed class ImprovementCondition : Condition
{
    /// <summary>A binding that stands for a procedure.</summary>
    public required Binding Procedure { get; init; }

    public required ImmutableArray<AssessmentMeasure> Measures { get; init; }

    public required Parameter AtLeast { get; init; }

    public Parameter? SustainedFor { get; init; }
}
