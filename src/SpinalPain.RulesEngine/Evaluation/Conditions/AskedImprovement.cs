using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>How much improvement is asked for, and for how long.</summary>
/// <param name="Percent">The least improvement in percent of baseline.</param>
/// <param name="Duration">How long it must last, or null when the first follow-up decides.</param>
/// <param name="Unit">Unit of the duration.</param>
/// <param name="Condition">The condition that asks.</param>
internal readonly record struct AskedImprovement(decimal Percent, decimal? Duration, string Unit, ImprovementCondition Condition)
{
    /// <summary>The threshold that the percentage comes from.</summary>
    public Parameter Parameter => this.Condition.AtLeast;
}
