using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>What has to be judged for a procedure code.</summary>
/// <param name="Policies">The policies that name the code, in the order of the pack.</param>
/// <param name="Criteria">
/// The criteria that those policies require, each once and in the order of the pack.
/// </param>
internal sealed record CodePlan(CompiledPolicy[] Policies, PlannedCriterion[] Criteria)
{
    /// <summary>The criteria that can make a line not covered.</summary>
    public PlannedCriterion[] Refusing { get; } = [.. Criteria.Where(each => each.Criterion.Criterion.Consequence == Consequence.NotCovered)];

    /// <summary>The criteria for which more information can be needed and no more than that.</summary>
    public PlannedCriterion[] Documenting { get; } = [.. Criteria.Where(each => each.Criterion.Criterion.Consequence == Consequence.Documentation)];
}

/// <summary>A criterion that has to be judged for a procedure code.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Policies">The places in the plan of the policies that require it.</param>
internal readonly record struct PlannedCriterion(CompiledCriterion Criterion, int[] Policies);
