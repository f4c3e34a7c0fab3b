namespace SpinalPain.RulesEngine.Compilation;

/// <summary>What has to be judged for a procedure code.</summary>
/// <param name="Policies">The policies that name the code, in the order of the pack.</param>
/// <param name="Criteria">
/// The criteria that those policies require, each once and in the order of the pack, with the places in <paramref name="Policies"/> of
/// the policies that require it.
/// </param>
internal sealed record CodePlan(CompiledPolicy[] Policies, (CompiledCriterion Criterion, int[] Policies)[] Criteria);
