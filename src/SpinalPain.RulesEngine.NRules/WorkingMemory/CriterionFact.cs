using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>How a criterion stands for a line.</summary>
/// <param name="Line">Place of the line in the episode.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Report">The result and what it asks for.</param>
internal sealed record CriterionFact(int Line, Criterion Criterion, CriterionReport Report) : IKeyedFact
{
    public object GetIdentity() => (typeof(CriterionFact), this.Line, this.Criterion.Index);
}
