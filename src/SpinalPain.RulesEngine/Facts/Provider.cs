namespace SpinalPain.RulesEngine.Facts;

/// <summary>A provider who orders, performs or documents a service.</summary>
public sealed record Provider
{
    /// <summary>Identifier, unique among the providers of the episode.</summary>
    public required string Id { get; init; }

    /// <summary>Professional role.</summary>
    public ProviderRole? Role { get; init; }

    /// <summary>State of practice, as two capital letters.</summary>
    public string? State { get; init; }

    /// <summary>Whether that State's law authorizes the provider to certify, order and plan this care.</summary>
    public bool? AuthorizedByStateLaw { get; init; }

    /// <summary>Training and credentials.</summary>
    public FactList<Training>? Training { get; init; }

    /// <summary>The type alone: what is written to logs must not hold a patient's data.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(Provider);
}
