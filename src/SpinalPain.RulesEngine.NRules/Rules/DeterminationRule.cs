using System.Linq.Expressions;
using global::NRules.RuleModel;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>Concludes the determination from the answers for the lines.</summary>
internal sealed class DeterminationRule(RuleContext context)
{
    public IRuleDefinition Build() => RuleParts.Rule(
        "determination of the episode",
        "The determination from the answers for the lines.",
        [],
        null,
        Priorities.Determination,
        [Patterns.RequestPattern(), Patterns.All<LineFact>("lines"), Patterns.All<AnswerFact>("answers")],
        facts => Expression.Call(Expression.Constant(this), nameof(this.Conclude), null, [.. facts]));

    public DeterminationFact Conclude(RequestFact request, IEnumerable<LineFact> lines, IEnumerable<AnswerFact> answers)
    {
        var episode = new PatientEpisode
        {
            Id = request.EpisodeId,
            Stage = request.Stage,
            Lines = FactList.Create([.. lines.OrderBy(line => line.Index).Select(line => line.Line)]),
        };
        var draft = new DeterminationDraft(episode, explains: false);
        foreach (var answer in answers.OrderBy(answer => answer.Line))
        {
            draft.Add(answer.Answer, answer.Policies, answer.Criteria);
        }

        return new DeterminationFact(draft.Build([context.Reasons.Identity]));
    }
}
