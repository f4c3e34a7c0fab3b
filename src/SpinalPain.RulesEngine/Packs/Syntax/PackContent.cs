using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>The parts of a pack as written, in the order of the files.</summary>
internal sealed record PackContent
{
    public required ManifestDocument Manifest { get; init; }

    public required ImmutableArray<ItemDocument> Items { get; init; }

    public required ImmutableArray<ParameterDocument> Parameters { get; init; }

    public required ImmutableArray<ValueSetDocument> ValueSets { get; init; }

    public required ImmutableArray<PolicyDocument> Policies { get; init; }

    public required ImmutableArray<CriterionDocument> Criteria { get; init; }

    public required ImmutableArray<DefinitionDocument> Definitions { get; init; }

    /// <summary>How many conditions there are: one more than the highest id.</summary>
    public required int ConditionCount { get; init; }
}
