using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>What <c>improvementAfter</c> asks of one procedure for one line.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="DateOfService">Scores count up to this day.</param>
/// <param name="Percentage">The improvement needed, in percent of the baseline.</param>
/// <param name="Months">How long it must last, in months; null when any moment will do.</param>
internal sealed record ImprovementQuestion(Procedure Procedure, DateOnly DateOfService, decimal Percentage, decimal? Months)
{
    /// <summary>The day that an improvement must last to; null when any moment will do or the day of the procedure is not on record.</summary>
    public DateOnly? LastsTo { get; } =
        Procedure.PerformedOn is { } day && Months is { } months ? CalendarArithmetic.Add(day, months, Units.Months) : null;

    public bool IsTooEarly => this.DateOfService < this.LastsTo;

    public static ImprovementQuestion Of(ImprovementCondition condition, MatchedScope scope) => new(
        (Procedure)scope.Bound(condition.Procedure.Slot)!,
        scope.Line.DateOfService,
        scope.Threshold(condition.AtLeast),
        condition.SustainedFor is { } time ? scope.Threshold(time) * (time.Unit == Units.Years ? 12 : 1) : null);
}
