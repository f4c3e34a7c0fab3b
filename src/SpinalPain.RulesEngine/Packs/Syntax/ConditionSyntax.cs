using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>A condition as written: its form is known, its names are not yet resolved.</summary>
internal abstract class ConditionSyntax
{
    /// <summary>Its number in the pack, from 0, in the order of the files.</summary>
    public required int Id { get; init; }

    public required SourceNode Node { get; init; }

    public SourceLocation Location => this.Node.Location;
}

/// <summary>Stands where a condition could not be read, so that reading goes on; a document with errors is never handed out.</summary>
internal sealed class UnreadableSyntax : ConditionSyntax;

/// <summary><c>all</c>, <c>any</c>, <c>firstKnown</c> and <c>agree</c>.</summary>
internal sealed class GroupSyntax : ConditionSyntax
{
    public required string Operator { get; init; }

    public required ImmutableArray<ConditionSyntax> Operands { get; init; }
}

/// <summary><c>not</c>.</summary>
internal sealed class NotSyntax : ConditionSyntax
{
    public required ConditionSyntax Operand { get; init; }
}

/// <summary><c>atLeast</c> ... <c>of</c>.</summary>
internal sealed class AtLeastSyntax : ConditionSyntax
{
    public required OperandSyntax Minimum { get; init; }

    public required ImmutableArray<ConditionSyntax> Operands { get; init; }
}

/// <summary><c>definition</c>.</summary>
internal sealed class DefinitionSyntax : ConditionSyntax
{
    public required Placed<string> Definition { get; init; }
}

/// <summary><c>fact</c> with a test.</summary>
internal sealed class FactTestSyntax : ConditionSyntax
{
    public required Placed<string> Fact { get; init; }

    /// <summary>The name of the test; "within" stands for the pair of "within" and "before".</summary>
    public required Placed<string> Test { get; init; }

    /// <summary>What the fact is tested against; one value unless the test was written with a list.</summary>
    public required ImmutableArray<OperandSyntax> Operands { get; init; }

    /// <summary>Whether the operands were written as a list.</summary>
    public required bool IsList { get; init; }

    /// <summary>The end of a window.</summary>
    public OperandSyntax? Before { get; init; }
}

/// <summary><c>elapsedFrom</c> ... <c>to</c>.</summary>
internal sealed class ElapsedSyntax : ConditionSyntax
{
    public required Placed<string> From { get; init; }

    public required Placed<string> To { get; init; }

    public required ComparisonSyntax Comparison { get; init; }
}

/// <summary><c>some</c>, <c>none</c>, <c>every</c>, <c>count</c>, <c>first</c> and <c>last</c>.</summary>
internal sealed class ListSyntax : ConditionSyntax
{
    public required string Operator { get; init; }

    public required ListReferenceSyntax List { get; init; }

    public required Placed<string> As { get; init; }

    public ConditionSyntax? Where { get; init; }

    public ConditionSyntax? Satisfies { get; init; }

    /// <summary>The date of <c>distinctBy</c> or <c>by</c>.</summary>
    public Placed<string>? By { get; init; }

    public ComparisonSyntax? Comparison { get; init; }
}

/// <summary><c>improvementAfter</c>.</summary>
internal sealed class ImprovementSyntax : ConditionSyntax
{
    public required Placed<string> Procedure { get; init; }

    public required ImmutableArray<Placed<string>> Measures { get; init; }

    public required OperandSyntax AtLeast { get; init; }

    public OperandSyntax? SustainedFor { get; init; }
}

/// <summary>The list that an operator looks through: a path, or the name of a subset. One of the two is there.</summary>
internal sealed record ListReferenceSyntax(Placed<string>? Path, Placed<string>? Definition);

/// <summary>A comparison word and what stands on its right.</summary>
internal sealed record ComparisonSyntax(string Operator, OperandSyntax Operand);
