using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Whether a policy that names the code of a line governs it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Governs">Whether it does.</param>
/// <param name="Reasoning">Gives what would tell, where the record does not.</param>
internal sealed record PolicyReport(Policy Policy, Truth Governs, LineReasoning Reasoning)
{
    /// <summary>What would tell, where the record does not; else null.</summary>
    public Question? Question => this.Governs == Truth.Unknown ? this.Reasoning.WhetherItGoverns(this.Policy) : null;
}
