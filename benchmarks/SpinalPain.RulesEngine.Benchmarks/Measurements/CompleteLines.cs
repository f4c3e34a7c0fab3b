using BenchmarkDotNet.Attributes;
using SpinalPain.RulesEngine.Benchmarks.Contestants;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>All contestants, on records without holes, as some of them know yes and no alone.</summary>
public class CompleteLines
{
    private readonly HandWrittenContestant handWritten = new();
    private readonly OutcomeContestant outcome = new();
    private readonly LibraryContestant library = new();
    private readonly CriteriaContestant criteria = new();
    private readonly DeterminationContestant determination = new();
    private readonly MicrosoftContestant microsoft = new();

    private protected PatientEpisode[] Episodes { get; } = EpisodeSet.Complete;

    [Benchmark(Baseline = true, OperationsPerInvoke = EpisodeSet.Lines, Description = "Hand-written C#")]
    public int HandWritten() => Work.JudgeLines(this.handWritten, this.Episodes);

    [Benchmark(OperationsPerInvoke = EpisodeSet.Lines, Description = "SpinalPain.RulesEngine, outcome only")]
    public int Outcome() => Work.JudgeLines(this.outcome, this.Episodes);

    [Benchmark(OperationsPerInvoke = EpisodeSet.Lines, Description = "SpinalPain.RulesEngine, outcome only, from a library")]
    public int Library() => Work.JudgeLines(this.library, this.Episodes);

    [Benchmark(OperationsPerInvoke = EpisodeSet.Lines, Description = "SpinalPain.RulesEngine, standing of every criterion")]
    public int Criteria() => Work.JudgeCriteria(this.criteria, this.Episodes);

    [Benchmark(OperationsPerInvoke = EpisodeSet.Lines, Description = "SpinalPain.RulesEngine, full determination")]
    public int Determination() => Work.JudgeAll(this.determination, this.Episodes);

    [Benchmark(OperationsPerInvoke = EpisodeSet.Lines, Description = "SpinalPain.RulesEngine, full determination, every reason read")]
    public int DeterminationRead() => Work.JudgeAndRead(this.determination, this.Episodes);

    [Benchmark(OperationsPerInvoke = EpisodeSet.Lines, Description = "RulesEngine 6.0.1 (Microsoft)")]
    public int Microsoft() => Work.JudgeLines(this.microsoft, this.Episodes);
}
