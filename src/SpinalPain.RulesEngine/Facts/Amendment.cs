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
}
