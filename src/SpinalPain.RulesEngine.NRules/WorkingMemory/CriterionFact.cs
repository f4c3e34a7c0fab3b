using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>How a criterion stands for a line.</summary>
/// <param name="Line">Place of the line in the episode.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Result">The result.</param>
internal sealed record CriterionFact(int Line, Criterion Criterion, CriterionResult Result) : IKeyedFact
{
    public object GetIdentity() => (typeof(CriterionFact), this.Line, this.Criterion.Index);
}
