using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Contestants;

/// <summary>The engine with the full determination, whose reasons are made when they are read. It judges all lines of an episode at once, so the check asks it once a line.</summary>
internal sealed class DeterminationContestant : IContestant
{
    private readonly CompiledPack pack = CompiledPack.Compile(CgsPack.TwoPolicies);

    public string Name => "SpinalPain.RulesEngine, full determination";

    public bool KnowsUnknown => true;

    public CoverageOutcome Judge(PatientEpisode episode, RequestedLine line)
    {
        var determination = this.pack.Evaluate(episode);
        foreach (var each in determination.Lines)
        {
            if (each.LineId == line.Id)
            {
                return each.Outcome;
            }
        }

        throw new InvalidOperationException("The determination lacks a line.");
    }

    /// <summary>Judges an episode and reads how each criterion of each line stands, and no reason.</summary>
    public int JudgeAll(PatientEpisode episode)
    {
        var read = 0;
        foreach (var line in this.pack.Evaluate(episode).Lines)
        {
            read += (int)line.Outcome;
            foreach (var criterion in line.Criteria)
            {
                read += (int)criterion.Status;
            }
        }

        return read;
    }

    /// <summary>Judges an episode and reads every reason, so that nothing is put off until it is read.</summary>
    public int JudgeAndRead(PatientEpisode episode)
    {
        var determination = this.pack.Evaluate(episode);
        var read = determination.Missing.Length;
        foreach (var missing in determination.Missing)
        {
            read += missing.Ask.Length + missing.Fact.Length + missing.At.Length + missing.Criteria.Length + missing.Lines.Length;
        }

        foreach (var line in determination.Lines)
        {
            read += (int)line.Outcome + line.Policies.Length;
            foreach (var criterion in line.Criteria)
            {
                read += Read(criterion);
            }
        }

        return read;
    }

    private static int Read(CriterionResult criterion)
    {
        var read = (int)criterion.Status + criterion.Title.Length + criterion.Message.Length + criterion.Contradictions.Length + criterion.Covers.Length;
        foreach (var evidence in criterion.Evidence)
        {
            read += evidence.At.Length + evidence.Fact.Length + (evidence.Value?.Length ?? 0) + (evidence.On?.Day ?? 0);
        }

        foreach (var measurement in criterion.Measurements)
        {
            read += measurement.What.Length + measurement.Measured.Length + measurement.Needed.Length;
        }

        foreach (var parameter in criterion.Parameters)
        {
            read += parameter.Id.Length + parameter.Unit.Length + parameter.InForceSince.Day;
        }

        return read;
    }
}
