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
        return new NRulesPackException(pack, CriterionOf(rule), $"NRules could not build {Subject(rule)} of the {Name(pack)}, caused by {CauseOf(error)}.", error);
    }

    /// <summary>An error while rules ran.</summary>
    public static NRulesPackException Running(CheckedPack pack, Exception error) => (error, error.InnerException) switch
    {
        (RuleRhsExpressionEvaluationException { RuleName: var rule }, DisagreementException { Line: var line }) => new NRulesPackException(
            pack,
            CriterionOf(rule),
            $"The two engines disagree on line {line + 1} of the request about {Subject(rule)} of the {Name(pack)}; this is a fault of the library, please report it.",
            error),
        (_, MissingConclusionException missing) => NotRun(pack, missing, error),
        (MissingConclusionException missing, _) => NotRun(pack, missing, error),
        (RuleRhsExpressionEvaluationException { RuleName: var rule }, _) => new NRulesPackException(
            pack,
            CriterionOf(rule),
            $"NRules failed in {Subject(rule)} of the {Name(pack)}, caused by {CauseOf(error)}.",
            error),
        _ => new NRulesPackException(pack, null, $"NRules failed in the rules of the {Name(pack)}, caused by {CauseOf(error)}.", error),
    };

    private static NRulesPackException NotRun(CheckedPack pack, MissingConclusionException missing, Exception error)
    {
        var criterion = CriterionOf(missing.Rule);
        var where = missing.Line is { } line ? $" on line {line + 1} of the request" : string.Empty;
        return new NRulesPackException(
            pack,
            criterion,
            $"The rule {(criterion is null ? $"\"{missing.Rule}\"" : $"of criterion {criterion}")} of the {Name(pack)} did not run{where}; this is a fault of the library, please report it.",
            error);
    }

    /// <summary>Rules of criteria are named by the id alone, and no id holds a space.</summary>
    private static string? CriterionOf(string? rule) => rule is null || rule.Contains(' ', StringComparison.Ordinal) ? null : rule;

    private static string Subject(string? rule) => rule is null ? "the rules" : CriterionOf(rule) is null ? $"the rule \"{rule}\"" : $"criterion {rule}";

    private static string Name(CheckedPack pack) => $"pack {pack.Manifest.Id} {pack.Manifest.Version}";

    private static string CauseOf(Exception error) => (error.InnerException ?? error).GetType().Name;
}
