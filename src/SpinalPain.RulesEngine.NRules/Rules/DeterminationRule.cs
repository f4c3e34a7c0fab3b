using System.Linq.Expressions;
using global::NRules.RuleModel;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>Concludes the determination from the answers for the lines.</summary>
internal sealed class DeterminationRule(RuleContext context)
{
    public const string Name = "determination of the episode";

    public IRuleDefinition Build() => RuleParts.Rule(
        Name,
        "The determination from the answers for the lines.",
        [],
        null,
        Priorities.Determination,
        [Patterns.RequestPattern(), Patterns.All<LineFact>("lines"), Patterns.All<AnswerFact>("answers")],
        facts => Expression.Call(Expression.Constant(this), nameof(this.Conclude), null, [.. facts]));

    public DeterminationFact Conclude(RequestFact request, IEnumerable<LineFact> lines, IEnumerable<AnswerFact> answers)
    {
        LineFact[] asked = [.. lines.OrderBy(line => line.Index)];
        var episode = new PatientEpisode
        {
            Id = request.EpisodeId,
            Stage = request.Stage,
            Lines = FactList.Create([.. asked.Select(line => line.Line)]),
        };
        var answered = answers.ToDictionary(answer => answer.Line);
        var draft = new DeterminationDraft(episode);
        foreach (var line in asked)
        {
            // A line that no rule answered must not pass for one that was not asked.
            var answer = answered.GetValueOrDefault(line.Index) ?? throw new MissingConclusionException(AnswerRule.Name, line.Index);
            draft.Add(answer.Answer, answer.Policies.AsSpan());
        }

        return new DeterminationFact(draft.Build([context.Reasons.Identity]));
    }
}
