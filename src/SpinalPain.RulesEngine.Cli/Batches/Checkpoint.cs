using System.Text.Json.Serialization;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>How far a run is, and what it was: enough to go on as if it had never stopped.</summary>
internal sealed record Checkpoint
{
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    public required RunIdentity Run { get; init; }

    /// <summary>How many bytes of the input, as it is when it is not compressed, are used up.</summary>
    public required long InputBytes { get; init; }

    public required long InputLines { get; init; }

    /// <summary>How long the output is when it holds the answers to just those lines.</summary>
    public required long OutputBytes { get; init; }

    public required long RejectsBytes { get; init; }

    /// <summary>How long it took to come so far.</summary>
    public required double Seconds { get; init; }

    public required BatchCounts Counts { get; init; }
}

/// <summary>The form of checkpoints, so that nothing is looked up by reflection.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointContext : JsonSerializerContext;
