using global::NRules;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>What NRules throws, as ours.</summary>
internal static class RuleErrors
{
    /// <summary>An error while rules were built.</summary>
    public static NRulesPackException Building(CheckedPack pack, Exception error)
    {
        var rule = (error as RuleCompilationException)?.RuleName;
        return Of(pack, rule, error, rule is null ? "NRules could not build the rules" : "NRules could not build the rule");
    }

    /// <summary>An error while rules ran.</summary>
    public static NRulesPackException Running(CheckedPack pack, Exception error) => error is RuleRhsExpressionEvaluationException { RuleName: var rule }
        ? Of(pack, rule, error, error.InnerException is DisagreementException { Line: var line }
            ? $"The two engines disagree on line {line + 1} of the request about"
            : "NRules failed in")
        : Of(pack, null, error, "NRules failed in a rule");

    private static NRulesPackException Of(CheckedPack pack, string? rule, Exception error, string what)
    {
        // Rules of criteria are named by the id alone, and no id holds a space.
        var criterion = rule is null || rule.Contains(' ', StringComparison.Ordinal) ? null : rule;
        var subject = rule is null ? string.Empty : criterion is null ? $" {rule}" : $" criterion {criterion}";
        var cause = error.InnerException ?? error;
        var why = cause is DisagreementException ? "this is a fault of the library, please report it" : $"the cause is a {cause.GetType().Name}";
        return new NRulesPackException(pack, criterion, $"{what}{subject} of the pack {pack.Manifest.Id} {pack.Manifest.Version}; {why}.", error);
    }
}
