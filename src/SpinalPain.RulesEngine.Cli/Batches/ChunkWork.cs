using SpinalPain.RulesEngine.Batches;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>All that is done with a chunk: reading, judging, writing JSON and compressing. Only the bytes are left to be put to a file.</summary>
internal sealed class ChunkWork(BatchJudge judge, BatchRequest request)
{
    public ChunkAnswer Do(BatchChunk chunk)
    {
        var output = new PooledBytes();
        var rejects = new PooledBytes();
        var counts = new BatchCounts();
        foreach (var line in chunk)
        {
            var read = line.Read();
            if (!read.TryGetValue(out var episode))
            {
                counts.Reject(read.Diagnostics[0]);
                if (request.Rejects is not null)
                {
                    BatchJson.WriteRejected(line.Span, read.Diagnostics, rejects);
                    rejects.EndLine();
                }
            }
            else if (request.OutcomeOnly)
            {
                var outcome = judge.EvaluateOutcome(episode);
                counts.Add(outcome.Outcome);
                BatchJson.Write(outcome, output);
                output.EndLine();
            }
            else
            {
                var determination = judge.Evaluate(episode);
                counts.Add(determination);
                DeterminationJson.Write(determination, output, indented: false);
                output.EndLine();
            }
        }

        return new ChunkAnswer
        {
            Output = BatchRequest.IsGzip(request.Output) ? GzipMember.Of(output) : output,
            Rejects = request.Rejects is { } file && BatchRequest.IsGzip(file) ? GzipMember.Of(rejects) : rejects,
            Counts = counts,
            End = chunk.End,
        };
    }
}
