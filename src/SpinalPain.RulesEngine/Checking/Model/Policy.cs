using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>A policy: the lines it governs and the criteria it requires, checked.</summary>
public sealed class Policy
{
    internal Policy()
    {
    }

    /// <summary>Its place among the policies of the pack, from 0.</summary>
    internal int Index { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The source that it cites.</summary>
    public required PackSource Source { get; init; }

    /// <summary>The CPT or HCPCS codes of the lines that it governs.</summary>
    public required ImmutableArray<string> Codes { get; init; }

    /// <summary>The criteria that it requires, in order.</summary>
    public required ImmutableArray<Criterion> Requires { get; init; }

    /// <summary>Where it stands in the pack.</summary>
    public required SourceLocation Location { get; init; }

    internal Condition? GovernsWhen { get; init; }
}
