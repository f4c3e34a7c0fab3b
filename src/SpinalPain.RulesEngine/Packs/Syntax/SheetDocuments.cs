using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>An entry of items.json.</summary>
internal sealed record ItemDocument(Placed<string> Id, Placed<string> Section, Placed<string> Text, Placed<string> Weight);

/// <summary>An entry of parameters.json.</summary>
internal sealed record ParameterDocument
{
    public required Placed<string> Id { get; init; }

    public required Placed<string> Title { get; init; }

    public required Placed<string> Type { get; init; }

    public Placed<string>? Unit { get; init; }

    public required Placed<decimal> Minimum { get; init; }

    public required Placed<decimal> Maximum { get; init; }

    public required ImmutableArray<DatedValueDocument> Values { get; init; }
}

/// <summary>One value of a parameter.</summary>
internal sealed record DatedValueDocument(
    Placed<DateOnly> From,
    Placed<DateOnly>? Until,
    Placed<decimal> Value,
    Placed<string> Source,
    Placed<string> Reason);

/// <summary>An entry of value-sets.json.</summary>
internal sealed record ValueSetDocument(
    Placed<string> Id,
    Placed<string> Title,
    Placed<string> System,
    Placed<string> Source,
    ImmutableArray<Placed<string>> Codes);
