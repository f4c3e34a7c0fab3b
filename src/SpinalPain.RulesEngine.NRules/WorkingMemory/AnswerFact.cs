using System.Collections.Immutable;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>The answer for a line.</summary>
/// <param name="Line">Place of the line in the episode.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Policies">The reports of the policies that name its code, in the order of the pack.</param>
internal sealed record AnswerFact(
    int Line,
    LineDetermination Answer,
    ImmutableArray<PolicyReport> Policies) : IKeyedFact
{
    public object GetIdentity() => (typeof(AnswerFact), this.Line);
}
