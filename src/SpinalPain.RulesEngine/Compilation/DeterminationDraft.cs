using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Gathers the answers for the lines of one episode, whichever packs they were judged by, into one determination.</summary>
internal sealed class DeterminationDraft(PatientEpisode episode, bool explains)
{
    private readonly ImmutableArray<LineDetermination>.Builder lines = ImmutableArray.CreateBuilder<LineDetermination>(episode.Lines.Count);

    /// <summary>Whether the whole trace is wanted, and not only what decided.</summary>
    public bool Explains => explains;

    /// <summary>What has to be asked for.</summary>
    public MissingFacts Missing { get; } = new();

    /// <summary>The explanations, where they are wanted.</summary>
    public ImmutableArray<Explanation>.Builder Explanations { get; } = ImmutableArray.CreateBuilder<Explanation>();

    /// <summary>Takes the answer for the next line.</summary>
    public void Add(LineDetermination line) => this.lines.Add(line);

    /// <summary>Takes the answer for the next line with what its policies and criteria ask for, in the order of the pack.</summary>
    public void Add(LineDetermination line, IEnumerable<PolicyReport> policies, IEnumerable<CriterionReport> criteria)
    {
        foreach (var policy in policies)
        {
            this.Missing.Add(policy.Question, criterion: null, line.LineId);
        }

        foreach (var criterion in criteria)
        {
            this.Missing.Add(criterion.Question, criterion.Result.Id, line.LineId);
        }

        this.Add(line);
    }

    /// <summary>The determination of all lines that were added.</summary>
    public Determination Build() => this.Build([.. this.lines.Select(line => line.Pack).OfType<PackIdentity>().Distinct()]);

    /// <summary>The determination by packs that were given, whatever lines there are.</summary>
    public Determination Build(ImmutableArray<PackIdentity> packs) => new()
    {
        Outcome = this.lines.Aggregate(CoverageOutcome.NotGoverned, (outcome, line) => LineOutcome.Worse(outcome, line.Outcome)),
        AsOf = episode.Lines.Max(line => (DateOnly?)line.DateOfService),
        Stage = episode.Stage,
        Packs = packs,
        EpisodeId = episode.Id,
        Lines = this.lines.ToImmutable(),
        Missing = this.Missing.ToImmutable(),
    };
}
