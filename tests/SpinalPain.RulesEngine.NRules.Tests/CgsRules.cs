using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.NRules.Tests;

/// <summary>The rules of the pack in rules/, built once for all tests.</summary>
internal static class CgsRules
{
    private static readonly Lazy<NRulesPack> Compile = new(() => NRulesPackCompiler.Compile(CgsPack.Compiled.Pack));

    public static NRulesPack Compiled => Compile.Value;
}
