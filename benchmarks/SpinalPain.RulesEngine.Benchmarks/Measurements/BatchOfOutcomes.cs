using BenchmarkDotNet.Attributes;
using SpinalPain.RulesEngine.Batches;
using Plain = SpinalPain.RulesEngine.Benchmarks.PlainJson.PlainJson;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>What a batch does with a line where outcomes alone are asked for, beside reading and writing the same JSON and nothing else.</summary>
public class BatchOfOutcomes : BatchLines
{
    private EpisodeOutcome[] outcomes = [];

    [GlobalSetup]
    public void Setup() => this.outcomes = [.. Enumerable.Range(0, Count).Select(line => this.Judge.EvaluateOutcome(this.EpisodeOf(line)))];

    [Benchmark(Baseline = true, Description = "System.Text.Json alone: read the episode, write its outcomes", OperationsPerInvoke = Count)]
    public int ReadAndWrite()
    {
        var sum = 0;
        for (var line = 0; line < Count; line++)
        {
            sum += Plain.Read(this.Lines[line]).Lines!.Items.Count;
            sum += this.Write(this.outcomes[line]);
        }

        return sum;
    }

    [Benchmark(Description = "Read and check the episode, judge it, write its outcomes", OperationsPerInvoke = Count)]
    public int Answer()
    {
        var sum = 0;
        for (var line = 0; line < Count; line++)
        {
            sum += this.Write(this.Judge.EvaluateOutcome(this.EpisodeOf(line)));
        }

        return sum;
    }

    /// <summary>The same writer for both: it uses System.Text.Json.</summary>
    private int Write(EpisodeOutcome outcome)
    {
        this.Output.ResetWrittenCount();
        BatchJson.Write(outcome, this.Output);
        return this.Output.WrittenCount;
    }
}
