namespace SpinalPain.RulesEngine.Facts;

/// <summary>A change to a document after the fact.</summary>
public sealed record Amendment
{
    /// <summary>Kind of change.</summary>
    public AmendmentKind? Kind { get; init; }

    /// <summary>Whether it is labelled as what it is.</summary>
    public bool? Labelled { get; init; }

    /// <summary>Day of the change.</summary>
    public DateOnly? MadeOn { get; init; }

    /// <summary>Whether its author signed it.</summary>
    public bool? SignedByAuthor { get; init; }

    /// <summary>Whether the original content can still be read.</summary>
    public bool? OriginalReadable { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Amendment);
}
