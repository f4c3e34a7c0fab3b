using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules.WorkingMemory;

/// <summary>Whether a policy that names the code of a line governs it.</summary>
/// <param name="Line">Place of the line in the episode.</param>
/// <param name="Report">The answer and what would tell.</param>
internal sealed record PolicyFact(int Line, PolicyReport Report) : IKeyedFact
{
    /// <summary>Whether it surely governs the line and is one of those given.</summary>
    public bool GovernsAsOneOf(PolicySet policies) => this.Report.Governs == Truth.True && policies.Contains(this.Report.Policy);

    public object GetIdentity() => (typeof(PolicyFact), this.Line, this.Report.Policy.Index);
}
