using System.Text.Json.Serialization;

namespace SpinalPain.RulesEngine.Benchmarks.PlainJson;

/// <summary>
/// A determination with the members of its JSON, in their order. Words are texts, as a converter would take the generated fast path away.
/// </summary>
internal sealed class PlainDetermination
{
    public string Outcome { get; set; } = string.Empty;

    public DateOnly? AsOf { get; set; }

    public string Stage { get; set; } = string.Empty;

    public List<PlainPack> Packs { get; set; } = [];

    public string Episode { get; set; } = string.Empty;

    public string? EpisodeSha256 { get; set; }

    public PlainDecidedBy DecidedBy { get; set; } = new();

    public List<PlainLine> Lines { get; set; } = [];

    public List<PlainMissing> Missing { get; set; } = [];
}

internal sealed class PlainDecidedBy
{
    public string Engine { get; set; } = string.Empty;

    public string EngineVersion { get; set; } = string.Empty;

    public string LibraryVersion { get; set; } = string.Empty;
}

internal sealed class PlainPack
{
    public string Id { get; set; } = string.Empty;

    public string Version { get; set; } = string.Empty;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sha256 { get; set; }
}

internal sealed class PlainLine
{
    public string Line { get; set; } = string.Empty;

    public string Code { get; set; } = string.Empty;

    public DateOnly AsOf { get; set; }

    public PlainPack? Pack { get; set; }

    public string Outcome { get; set; } = string.Empty;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; set; }

    public List<string> Policies { get; set; } = [];

    public List<PlainCriterion> Criteria { get; set; } = [];
}

internal sealed class PlainCriterion
{
    public string Id { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    public List<string> Covers { get; set; } = [];

    public PlainSource Source { get; set; } = new();

    public string Status { get; set; } = string.Empty;

    public string Consequence { get; set; } = string.Empty;

    public string Message { get; set; } = string.Empty;

    public List<PlainEvidence> Evidence { get; set; } = [];

    public List<PlainParameter> Parameters { get; set; } = [];

    public List<PlainMeasurement> Measurements { get; set; } = [];

    public List<string> Contradictions { get; set; } = [];
}

internal sealed class PlainSource
{
    public string Id { get; set; } = string.Empty;

    public string Document { get; set; } = string.Empty;

    public string? Section { get; set; }
}

internal sealed class PlainEvidence
{
    public string Fact { get; set; } = string.Empty;

    public string At { get; set; } = string.Empty;

    public string? Value { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? On { get; set; }
}

internal sealed class PlainParameter
{
    public string Id { get; set; } = string.Empty;

    public decimal Value { get; set; }

    public string Unit { get; set; } = string.Empty;

    public DateOnly InForceSince { get; set; }

    public string Source { get; set; } = string.Empty;
}

internal sealed class PlainMeasurement
{
    public string What { get; set; } = string.Empty;

    public string Measured { get; set; } = string.Empty;

    public string Needed { get; set; } = string.Empty;

    public string Parameter { get; set; } = string.Empty;

    public bool? Holds { get; set; }
}

internal sealed class PlainMissing
{
    public string Fact { get; set; } = string.Empty;

    public string At { get; set; } = string.Empty;

    public string Ask { get; set; } = string.Empty;

    public List<string> Criteria { get; set; } = [];

    public List<string> Lines { get; set; } = [];
}
