using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>
/// A condition in a form in which what means the same is the same: definitions are written out, names of bindings are numbers, "not"
/// stands before single tests only, and the order of "all" and "any" is lost. Terms of one <see cref="TermTable"/> that are equal are one
/// object.
/// </summary>
internal abstract class Term
{
    public required int Id { get; init; }
}

/// <summary><c>all</c> or <c>any</c>, never directly within one of its own kind. All of nothing is true, any of nothing false.</summary>
internal sealed class JunctionTerm : Term
{
    public required bool IsAll { get; init; }

    public required ImmutableArray<Term> Operands { get; init; }
}

/// <summary>The opposite of a single test.</summary>
internal sealed class NotTerm : Term
{
    public required Term Test { get; init; }
}

/// <summary>A test that can only be the same or another.</summary>
internal sealed class PlainTerm : Term;

/// <summary>A code is one of some words.</summary>
internal sealed class WordsTerm : Term
{
    public required string Subject { get; init; }

    /// <summary>Whether the test holds for a word, by its number.</summary>
    public required ImmutableArray<bool> Holds { get; init; }
}

/// <summary>A text is one of some texts, or begins like one of some.</summary>
internal sealed class TextsTerm : Term
{
    public required string Subject { get; init; }

    public required CodeGroup Texts { get; init; }
}

/// <summary>A number or a time is at least, or more than, a threshold.</summary>
internal sealed class ThresholdTerm : Term
{
    public required string Subject { get; init; }

    /// <summary>Whether it must be more than the threshold.</summary>
    public required bool IsStrict { get; init; }

    public required Threshold Threshold { get; init; }
}

/// <summary>One number or date is at least, or later than, another.</summary>
internal sealed class OrderTerm : Term
{
    public required string Left { get; init; }

    public required string Right { get; init; }

    public required bool IsStrict { get; init; }
}

/// <summary>A date lies within a time before another.</summary>
internal sealed class WindowTerm : Term
{
    public required string Subject { get; init; }

    public required string Before { get; init; }

    public required Threshold Length { get; init; }

    /// <summary>What it says without the length: the date lies before the other.</summary>
    public required Term IsBefore { get; init; }
}

/// <summary>There are at least, or more than, so many elements. <c>some</c>, <c>none</c> and <c>every</c> are counts too.</summary>
internal sealed class CountTerm : Term
{
    public required string List { get; init; }

    /// <summary>The date whose different values are counted, or null.</summary>
    public required string? DistinctBy { get; init; }

    public required Term Member { get; init; }

    public required bool IsStrict { get; init; }

    public required Threshold Limit { get; init; }
}

/// <summary>At least so many of some conditions hold.</summary>
internal sealed class AtLeastTerm : Term
{
    public required Threshold Minimum { get; init; }

    public required ImmutableArray<Term> Operands { get; init; }
}

/// <summary><c>firstKnown</c>, whose order counts, or <c>agree</c>.</summary>
internal sealed class SourcesTerm : Term
{
    public required bool IsOrdered { get; init; }

    public required ImmutableArray<Term> Operands { get; init; }
}

/// <summary><c>first</c> or <c>last</c>.</summary>
internal sealed class ExtremeTerm : Term
{
    /// <summary>Which element of which list by which date.</summary>
    public required string Choice { get; init; }

    public required Term Member { get; init; }

    public required Term Satisfies { get; init; }
}

/// <summary><c>improvementAfter</c>.</summary>
internal sealed class ImprovementTerm : Term
{
    /// <summary>After which procedure, of which measures.</summary>
    public required string Subject { get; init; }

    public required Threshold AtLeast { get; init; }

    public required Threshold? SustainedFor { get; init; }
}
