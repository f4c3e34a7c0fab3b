using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>
/// How one criterion stands for one line, and why. The status is there from the beginning; texts and reasons of a determination are made
/// when they are first read, from the episode that was judged, so that nobody pays for reasons that nobody reads. They are the same
/// whenever and on whichever thread that is. Two results are equal when they say the same.
/// </summary>
public sealed record CriterionResult
{
    private readonly IReasoning? reasoning;

    // What the reasons are about, also where an app shows another status.
    private readonly CriterionStatus judged;
    private readonly GivenParts? given;
    private CriterionReasons? reasons;
    private ImmutableArray<Evidence> wanting;

    /// <summary>A result whose every part is given.</summary>
    public CriterionResult()
    {
    }

#pragma warning disable CS8618 // What is not given comes from the criterion and the reasoning.
    /// <summary>A result whose texts and reasons are made when they are read.</summary>
    [SetsRequiredMembers]
    internal CriterionResult(IReasoning reasoning, Criterion criterion, CriterionStatus status)
    {
        this.reasoning = reasoning;
        this.Criterion = criterion;
        this.Status = status;
        this.judged = status;
    }
#pragma warning restore CS8618

    /// <summary>Id of the criterion.</summary>
    public required string Id
    {
        get => this.given?.Id ?? this.Criterion!.Id;
        init => this.given = this.Given with { Id = value };
    }

    /// <summary>Its heading, with the thresholds in force.</summary>
    public required string Title
    {
        get => this.given?.Title ?? this.reasoning!.TitleOf(this.Criterion!);
        init => this.given = this.Given with { Title = value };
    }

    /// <summary>Ids of the items that it decides.</summary>
    public required ImmutableArray<string> Covers
    {
        get => this.given?.Covers ?? this.Criterion!.Covers;
        init => this.given = this.Given with { Covers = value };
    }

    /// <summary>The source that it cites.</summary>
    public required PackSource Source
    {
        get => this.given?.Source ?? this.Criterion!.Source;
        init => this.given = this.Given with { Source = value };
    }

    /// <summary>How it stands.</summary>
    public required CriterionStatus Status { get; init; }

    /// <summary>What follows when it is not met.</summary>
    public required Consequence Consequence
    {
        get => this.given?.Consequence ?? this.Criterion!.Consequence;
        init => this.given = this.Given with { Consequence = value };
    }

    /// <summary>The facts that decided it, or that are missing when it is unknown.</summary>
    public required ImmutableArray<Evidence> Evidence
    {
        get => this.Reasons.Evidence;
        init => this.reasons = this.Reasons with { Evidence = value };
    }

    /// <summary>The thresholds that it read.</summary>
    public required ImmutableArray<ParameterReading> Parameters
    {
        get => this.Reasons.Parameters;
        init => this.reasons = this.Reasons with { Parameters = value };
    }

    /// <summary>How far measured values are from their thresholds.</summary>
    public required ImmutableArray<Measurement> Measurements
    {
        get => this.Reasons.Measurements;
        init => this.reasons = this.Reasons with { Measurements = value };
    }

    /// <summary>Contradictions in the record that made it unknown, one sentence each.</summary>
    public required ImmutableArray<string> Contradictions
    {
        get => this.Reasons.Contradictions;
        init => this.reasons = this.Reasons with { Contradictions = value };
    }

    /// <summary>A sentence for people.</summary>
    public required string Message
    {
        get => this.given?.Message ?? this.reasoning!.MessageOf(this.Criterion!, this.Status);
        init => this.given = this.Given with { Message = value };
    }

    /// <summary>The criterion of the pack that it is the result of; null for a result whose every part was given.</summary>
    internal Criterion? Criterion { get; }

    /// <summary>Whether it leaves something to ask for.</summary>
    internal bool Asks => this.Criterion is not null && LeavesToAsk(this.Status, this.Consequence);

    /// <summary>What it leaves to ask for; null when there is nothing.</summary>
    internal Question? Question => this.Asks ? new Question(this.reasoning!.AskOf(this.Criterion!), this.wanting.IsDefault ? this.Reasons.Wanting : this.wanting) : null;

    /// <summary>The JSON before the reasons, on one line; empty for a result that an app changed or put together.</summary>
    internal ReadOnlySpan<byte> KeptHead => this.given is null && this.Status == this.judged ? this.reasoning!.HeadOf(this.Criterion!, this.Status) ??= CriterionHead.OnOneLine(this) : default;

    /// <summary>Begins with the notes of the first of these whose reasons are not made; null when all are.</summary>
    internal static ILineNotes? TakeNotes(ImmutableArray<CriterionResult> ofOneLine)
    {
        foreach (var result in ofOneLine)
        {
            if (result is { reasons: null, reasoning: { } reasoning })
            {
                return reasoning.TakeNotes();
            }
        }

        return null;
    }

    /// <summary>Writes the reasons, from the notes of the line where they are its own and the reasons are not made.</summary>
    internal void WriteReasons(ref JsonText json, ILineNotes? notes)
    {
        if (this.reasons is null && this.reasoning is not null && notes?.Reasoning == this.reasoning)
        {
            this.wanting = notes.Write(ref json, this.Criterion!, this.judged);
        }
        else
        {
            ReasonsJson.Write(ref json, this);
        }
    }

    /// <summary>Whether a criterion that stands so leaves something to ask for.</summary>
    internal static bool LeavesToAsk(CriterionStatus status, Consequence consequence) =>
        consequence != Consequence.Advice
        && (status == CriterionStatus.Unknown || (status == CriterionStatus.NotMet && consequence == Consequence.Documentation));

    private GivenParts Given => this.given ?? GivenParts.None;

    private CriterionReasons Reasons => this.reasons ??= this.reasoning?.ReasonsOf(this.Criterion!, this.judged) ?? CriterionReasons.None;

    /// <summary>Whether another result says the same.</summary>
    /// <param name="other">The other result.</param>
    /// <returns>True when every part is equal, lists element by element.</returns>
    public bool Equals(CriterionResult? other) =>
        other is not null
        && this.Id == other.Id
        && this.Status == other.Status
        && this.Consequence == other.Consequence
        && this.Source == other.Source
        && this.Title == other.Title
        && this.Message == other.Message
        && this.Covers.AsSpan().SequenceEqual(other.Covers.AsSpan())
        && this.Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan())
        && this.Parameters.AsSpan().SequenceEqual(other.Parameters.AsSpan())
        && this.Measurements.AsSpan().SequenceEqual(other.Measurements.AsSpan())
        && this.Contradictions.AsSpan().SequenceEqual(other.Contradictions.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(this.Id, this.Status, this.Consequence);

    /// <summary>What an app gave instead of what the criterion says and the reasoning makes; null where it gave nothing.</summary>
    private sealed record GivenParts(string? Id, string? Title, ImmutableArray<string>? Covers, PackSource? Source, Consequence? Consequence, string? Message)
    {
        public static GivenParts None { get; } = new(null, null, null, null, null, null);
    }
}
