using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>pack.json as written.</summary>
internal sealed record ManifestDocument
{
    public required Placed<string> Id { get; init; }

    public required Placed<string> Version { get; init; }

    public required Placed<string> Title { get; init; }

    public required Placed<string> Payer { get; init; }

    public required ImmutableArray<Placed<string>> Jurisdictions { get; init; }

    public required Placed<DateOnly> EffectiveFrom { get; init; }

    public Placed<DateOnly>? EffectiveUntil { get; init; }

    public required Placed<string> Status { get; init; }

    public required ImmutableArray<SourceDocument> Sources { get; init; }

    public required ImmutableArray<ReadingDocument> Readings { get; init; }

    public required ImmutableArray<ExtensionDocument> Extensions { get; init; }
}

/// <summary>A source of the manifest.</summary>
internal sealed record SourceDocument(Placed<string> Id, Placed<string> Document, Placed<string>? Section);

/// <summary>A reading of the manifest.</summary>
internal sealed record ReadingDocument(Placed<string> Id, ImmutableArray<Placed<string>> Items, Placed<string> Text);

/// <summary>A payer-specific fact of the manifest.</summary>
internal sealed record ExtensionDocument(Placed<string> On, Placed<string> Name, Placed<string> Type, Placed<string>? Unit, Placed<string> Meaning);
