namespace SpinalPain.RulesEngine.Facts;

/// <summary>A document in the medical record.</summary>
public sealed record Document
{
    /// <summary>Identifier, unique among the documents of the episode.</summary>
    public required string Id { get; init; }

    /// <summary>Kind of document.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Ids of the requested lines that the document belongs to.</summary>
    public required FactList<string> Lines { get; init; }

    /// <summary>Date on the document.</summary>
    public DateOnly? DatedOn { get; init; }

    /// <summary>Id of the provider who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>CPT or HCPCS codes that the document names for the service.</summary>
    public FactList<string>? Codes { get; init; }

    /// <summary>What the document shows or states.</summary>
    public FactList<DocumentContent>? Contents { get; init; }

    /// <summary>Number of views, for films. Unit: count. 0 to 1000.</summary>
    public decimal? Views { get; init; }

    /// <summary>Signature on the document.</summary>
    public Signature? Signature { get; init; }

    /// <summary>Amendments, corrections and delayed entries.</summary>
    public FactList<Amendment>? Amendments { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Document);
}
