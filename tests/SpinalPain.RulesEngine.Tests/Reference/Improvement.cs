using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>improvementAfter; docs/pack-format.md, "Improvement", and docs/reasons.md of the same name.</summary>
internal static class Improvement
{
    public static Finding After(ImprovementCondition condition, Surroundings around)
    {
        var question = new ImprovementQuestion(condition, around);
        var finding = question.End > around.Line.DateOfService ? TooEarly(question) : OverScales(question);
        return finding with { Thresholds = condition.SustainedFor is { } time ? [condition.AtLeast, time] : [condition.AtLeast] };
    }

    /// <summary>Nothing can have lasted so long yet, and a record that says so contradicts its own dates.</summary>
    private static Finding TooEarly(ImprovementQuestion question)
    {
        var day = question.PerformedOn;
        var time = question.Condition.SustainedFor!;
        var measured = new Measurement(
            $"time from {day.Path} to line.dateOfService",
            DeterminationWords.InWords(question.Around.Line.DateOfService.DayNumber - day.Date!.Value.DayNumber, Units.Days),
            Thresholds.Needed(Comparison.AtLeast, time, question.Around.InForce(time)),
            time.Id,
            Holds: false);
        var statements = question.Scales.Select(scale => Statements.Of(question, scale)).ToList();
        var holding = statements.FindIndex(statement => statement.Truth == Truth.True);
        var told = statements.Take(holding < 0 ? statements.Count : holding + 1).ToList();
        return new Finding(question.Condition, holding < 0 ? Truth.False : Truth.Unknown)
        {
            Facts = [day.Note(on: null), .. told.SelectMany(statement => statement.Facts)],
            Measurements = [measured, .. told.SelectMany(statement => statement.Measurements)],
            Contradictions = holding < 0 ? [] : ["The stated response lasted longer than the time since the procedure."],
        };
    }

    private static Finding OverScales(ImprovementQuestion question)
    {
        var scales = question.Scales.Select(scale => OnScale(question, scale)).ToList();
        var unplaced = Statements.WithoutScale(question);
        var truths = scales.Select(scale => scale.Truth).OfType<Truth>().Concat(unplaced.IsEmpty ? [] : [Truth.Unknown]).ToList();
        IEnumerable<Noted> nothing = truths.Count > 0 ? [] : [question.Responses.Note(on: null), .. question.Absence];
        return new Finding(question.Condition, truths.Count == 0 ? Truth.Unknown : Decide(question, Logic.Any(truths)))
        {
            Facts = [.. scales.SelectMany(scale => scale.Told.Facts), .. unplaced, .. nothing],
            Measurements = [.. scales.SelectMany(scale => scale.Told.Measurements)],
            Contradictions = [.. scales.SelectMany(scale => scale.Told.Contradictions)],
        };
    }

    /// <summary>What a list does not show could be the improvement.</summary>
    private static Truth Decide(ImprovementQuestion question, Truth truth) =>
        truth == Truth.False && (question.Assessments.Value is FactList { IsIncomplete: true } || question.Responses.Value is FactList { IsIncomplete: true })
            ? Truth.Unknown
            : truth;

    /// <summary>What one scale comes to: null when it was never used again after the procedure.</summary>
    private static (Truth? Truth, Told Told) OnScale(ImprovementQuestion question, AssessmentScaleInfo scale)
    {
        var statement = Statements.Of(question, scale);
        var scores = Scores.Of(question, scale);
        var known = new[] { statement.Truth, scores.Truth }.OfType<Truth>().ToList();
        ImmutableArray<string> contradiction = Logic.Contradict(known)
            ? [$"The stated response and the dated scores on the {scale.Title} contradict each other."]
            : [];
        return (known.Count == 0 ? null : Logic.Agree(known), new Told(null)
        {
            Facts = [.. statement.Facts, .. scores.Facts],
            Measurements = [.. statement.Measurements, .. scores.Measurements],
            Contradictions = [.. scores.Contradictions, .. contradiction],
        });
    }
}

/// <summary>What one source tells about one scale.</summary>
/// <param name="Truth">Whether it shows the improvement; null when it says nothing of the scale.</param>
internal sealed record Told(Truth? Truth)
{
    public ImmutableArray<Noted> Facts { get; init; } = [];

    public ImmutableArray<Measurement> Measurements { get; init; } = [];

    public ImmutableArray<string> Contradictions { get; init; } = [];
}
