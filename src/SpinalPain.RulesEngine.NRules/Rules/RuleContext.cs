using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>What the rules of a pack have in common.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Reasons">
/// Words the reasons of every conclusion, so that both engines give the same ones. Whatever it comes to by itself is compared with what the rules found.
/// </param>
internal sealed record RuleContext(CheckedPack Pack, CompiledPack Reasons);
