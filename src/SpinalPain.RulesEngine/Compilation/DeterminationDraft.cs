using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Gathers the answers for the lines of one episode, whichever packs they were judged by, into one determination.</summary>
internal sealed class DeterminationDraft(PatientEpisode episode)
{
    private readonly ImmutableArray<LineDetermination>.Builder lines = ImmutableArray.CreateBuilder<LineDetermination>(episode.Lines.Count);
    private List<Action<MissingFacts>>? questions;

    /// <summary>Takes the answer for the next line.</summary>
    public void Add(LineDetermination line) => this.lines.Add(line);

    /// <summary>Takes the answer for the next line with its policies, in the order of the pack.</summary>
    public void Add(LineDetermination line, ReadOnlySpan<PolicyReport> policies)
    {
        PolicyReport[] uncertain = [];
        foreach (var policy in policies)
        {
            if (policy.Governs == Truth.Unknown)
            {
                uncertain = [.. uncertain, policy];
            }
        }

        if (uncertain.Length > 0 || Asks(line.Criteria))
        {
            this.Ask(missing => Ask(missing, line, uncertain));
        }

        this.Add(line);
    }

    /// <summary>Takes what the next line asks for; it is made when somebody reads it.</summary>
    public void Ask(Action<MissingFacts> question) => (this.questions ??= []).Add(question);

    /// <summary>The determination of all lines that were added.</summary>
    public Determination Build() => this.Build([.. this.lines.Select(line => line.Pack).OfType<PackIdentity>().Distinct()]);

    /// <summary>The determination by packs that were given, whatever lines there are.</summary>
    public Determination Build(ImmutableArray<PackIdentity> packs)
    {
        var outcome = CoverageOutcome.NotGoverned;
        DateOnly? asOf = null;
        foreach (var line in this.lines)
        {
            outcome = LineOutcome.Worse(outcome, line.Outcome);
            asOf = asOf > line.AsOf ? asOf : line.AsOf;
        }

        return new Determination(this.questions is { } asked ? () => MissingFacts.Of(asked) : null)
        {
            Outcome = outcome,
            AsOf = asOf,
            Stage = episode.Stage,
            Packs = packs,
            EpisodeId = episode.Id,
            Episode = episode,
            Lines = this.lines.DrainToImmutable(),
        };
    }

    private static bool Asks(ImmutableArray<CriterionResult> criteria)
    {
        foreach (var criterion in criteria)
        {
            if (criterion.Asks)
            {
                return true;
            }
        }

        return false;
    }

    private static void Ask(MissingFacts missing, LineDetermination line, PolicyReport[] uncertain)
    {
        foreach (var policy in uncertain)
        {
            missing.Add(policy.Question, criterion: null, line.LineId);
        }

        foreach (var criterion in line.Criteria)
        {
            missing.Add(criterion.Question, criterion.Id, line.LineId);
        }
    }
}
