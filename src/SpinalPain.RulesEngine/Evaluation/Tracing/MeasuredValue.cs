using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>A measured value beside its threshold, before it is put into words. Two are equal exactly when they read the same.</summary>
internal readonly record struct MeasuredValue
{
    /// <summary>What was measured, as far as it needs no name of a fact: such as "time from ".</summary>
    public string What { get; init; }

    /// <summary>The fact named after that, if any.</summary>
    public NamedFact? First { get; init; }

    /// <summary>What stands between the facts, or at the end.</summary>
    public string? Then { get; init; }

    /// <summary>The fact named after that, if any.</summary>
    public NamedFact? Second { get; init; }

    /// <summary>The value in <see cref="Unit"/>; of a count the least that it can be.</summary>
    public decimal Value { get; init; }

    /// <summary>The unit of the value.</summary>
    public string Unit { get; init; }

    /// <summary>Whether it is a count, which may be known within limits only.</summary>
    public bool IsCount { get; init; }

    /// <summary>Of a count the most that it can be, or null when nothing limits it.</summary>
    public int? High { get; init; }

    public Comparison Comparison { get; init; }

    public Parameter Parameter { get; init; }

    public decimal Limit { get; init; }

    /// <summary>Whether the value is on the right side; null when that is not known.</summary>
    public bool? Holds { get; init; }
}
