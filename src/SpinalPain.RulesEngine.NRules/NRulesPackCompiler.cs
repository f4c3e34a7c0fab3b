using global::NRules;
using global::NRules.RuleModel;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.NRules.Rules;

namespace SpinalPain.RulesEngine.NRules;

/// <summary>Makes NRules rules of a checked pack.</summary>
public static class NRulesPackCompiler
{
    /// <summary>
    /// Makes a rule of each list of the episode, each definition, policy and criterion of the pack, and builds their network. Costs some hundred
    /// milliseconds for a pack of fifty criteria: do it once and keep the result.
    /// </summary>
    /// <param name="pack">The checked pack.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The rules, ready to run.</returns>
    /// <exception cref="NRulesPackException">NRules could not build the rules.</exception>
    /// <exception cref="OperationCanceledException">The work was canceled; there is no half-built result.</exception>
    public static NRulesPack Compile(CheckedPack pack, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Compile(new RuleContext(pack, CompiledPack.Compile(pack)), rules => rules, cancellationToken);
    }

    /// <summary>The same, with rules that a test put in the place of those of the pack.</summary>
    internal static NRulesPack Compile(RuleContext context, Func<IEnumerable<IRuleDefinition>, IEnumerable<IRuleDefinition>> change, CancellationToken cancellationToken)
    {
        try
        {
            var rules = new List<IRuleDefinition>();
            foreach (var rule in change(PackRules.Of(context)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                rules.Add(rule);
            }

            var factory = new RuleCompiler().Compile(rules, cancellationToken);

            // NRules ends early without a word and returns what it has.
            cancellationToken.ThrowIfCancellationRequested();
            return new NRulesPack(context.Pack, [.. rules], factory);
        }
        catch (Exception error) when (error is not (OperationCanceledException or NRulesPackException))
        {
            throw RuleErrors.Building(context.Pack, error);
        }
    }
}
