using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SpinalPain.RulesEngine.Benchmarks.PlainJson;
using SpinalPain.RulesEngine.Determinations;
using Plain = SpinalPain.RulesEngine.Benchmarks.PlainJson.PlainJson;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>What a batch does with a line where every reason is written, beside reading and writing the same JSON and nothing else.</summary>
public class BatchOfDeterminations : BatchLines
{
    private PlainDetermination[] determinations = [];

    [GlobalSetup]
    public void Setup()
    {
        this.determinations = [.. Enumerable.Range(0, Count).Select(line => Plain.From(this.Judge.Evaluate(this.EpisodeOf(line))))];
        for (var line = 0; line < Count; line++)
        {
            this.WritePlain(line);
            var plain = this.Output.WrittenSpan.ToArray();
            this.Answer(line);
            if (!this.Output.WrittenSpan.SequenceEqual(plain))
            {
                throw new InvalidOperationException($"The determination of line {line + 1} is written as other bytes.");
            }
        }
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json alone: read the episode, write its determination", OperationsPerInvoke = Count)]
    public int ReadAndWrite()
    {
        var sum = 0;
        for (var line = 0; line < Count; line++)
        {
            sum += Plain.Read(this.Lines[line]).Lines!.Items.Count;
            this.WritePlain(line);
            sum += this.Output.WrittenCount;
        }

        return sum;
    }

    [Benchmark(Description = "Read and check the episode, judge it, write its determination with every reason", OperationsPerInvoke = Count)]
    public int Answer()
    {
        var sum = 0;
        for (var line = 0; line < Count; line++)
        {
            this.Answer(line);
            sum += this.Output.WrittenCount;
        }

        return sum;
    }

    private void WritePlain(int line)
    {
        this.Output.ResetWrittenCount();
        using var json = new Utf8JsonWriter(this.Output, Plain.OneLine);
        Plain.Write(json, this.determinations[line]);
    }

    private void Answer(int line)
    {
        this.Output.ResetWrittenCount();
        DeterminationJson.Write(this.Judge.Evaluate(this.EpisodeOf(line)), this.Output, indented: false);
    }
}
