using global::NRules.RuleModel;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.NRules.Lowering;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>Concludes whether a policy governs a line whose code it names.</summary>
internal sealed class PolicyRule(RuleContext context, Policy policy)
{
    private readonly Lowered? governsWhen = policy.GovernsWhen is null ? null : ConditionLowering.Lower(policy.GovernsWhen);

    public IRuleDefinition Build() => RuleParts.Rule(
        NameOf(policy),
        policy.Title,
        [],
        policy.Location,
        Priorities.Policy,
        [Patterns.LineNamedBy(new PolicySet([policy])), Patterns.RequestPattern(), .. Patterns.Read(Dependencies.Of(policy.GovernsWhen))],
        facts => RuleParts.CallForLine(this, nameof(this.Conclude), facts));

    public static string NameOf(Policy policy) => $"policy {policy.Id}";

    public PolicyFact Conclude(LineFact line, RequestFact request, PartFact[] parts, DefinitionFact[] definitions)
    {
        var episode = EpisodeParts.Of(parts, definitions).ToEpisode(request);
        var governs = this.governsWhen?.Invoke(new MatchedScope(line, episode, definitions)) ?? Truth.True;
        var report = context.Reasons.Judge(policy, episode, line.Line, LineAnswer.Pointer(line.Index, line.IsOfIncompleteList));
        return report.Governs == governs ? new PolicyFact(line.Index, report) : throw new DisagreementException(line.Index);
    }
}
