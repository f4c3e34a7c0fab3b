using System.Collections.Immutable;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>A policy as written.</summary>
internal sealed record PolicyDocument
{
    public required SourceNode Node { get; init; }

    public required Placed<string> Id { get; init; }

    public required Placed<string> Title { get; init; }

    public required Placed<string> Source { get; init; }

    public required ImmutableArray<Placed<string>> Codes { get; init; }

    public ConditionSyntax? GovernsWhen { get; init; }

    public required ImmutableArray<Placed<string>> Requires { get; init; }
}

/// <summary>A criterion as written.</summary>
internal sealed record CriterionDocument
{
    public required SourceNode Node { get; init; }

    public required Placed<string> Id { get; init; }

    public required Placed<string> Title { get; init; }

    public required ImmutableArray<Placed<string>> Covers { get; init; }

    public required Placed<string> Source { get; init; }

    public Placed<string>? Stage { get; init; }

    public required Placed<string> Consequence { get; init; }

    public ConditionSyntax? AppliesWhen { get; init; }

    public required ConditionSyntax When { get; init; }

    public required Placed<string> Ask { get; init; }

    public Placed<string>? Met { get; init; }

    public required Placed<string> NotMet { get; init; }

    public required Placed<string> Unknown { get; init; }
}

/// <summary>A definition as written.</summary>
internal abstract record DefinitionDocument
{
    public required SourceNode Node { get; init; }

    public required Placed<string> Id { get; init; }

    public required Placed<string> Title { get; init; }
}

/// <summary>A condition under a name.</summary>
internal sealed record ConditionDefinitionDocument : DefinitionDocument
{
    public required ConditionSyntax When { get; init; }
}

/// <summary>A subset of a list under a name.</summary>
internal sealed record SubsetDefinitionDocument : DefinitionDocument
{
    public required ListReferenceSyntax From { get; init; }

    public required Placed<string> As { get; init; }

    public required ConditionSyntax Where { get; init; }
}
