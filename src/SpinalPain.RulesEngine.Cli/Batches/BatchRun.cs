using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>One run of <c>spinalpain evaluate --batch</c>: begins anew or goes on, and says what came of it.</summary>
internal sealed class BatchRun(BatchRequest request, CommandIo io, CancellationToken cancellation)
{
    private readonly CheckpointFile checkpoint = new(request.Output, request.OnCheckpoint);

    private string Output => PlainText.OneLine(request.Output);

    public async Task<int> RunAsync(Judge judge)
    {
        using var input = BatchInput.Open(request.Input, io);
        if (input is null)
        {
            return ExitCodes.InvalidInput;
        }

        try
        {
            return await this.RunAsync(judge, input).ConfigureAwait(false);
        }
        catch (InputFailedException exception)
        {
            io.Tell($"spinalpain: {exception.Message}");
            this.TellHowToGoOn();
            return ExitCodes.InvalidInput;
        }
        catch (IOException exception)
        {
            io.Tell($"spinalpain: the result cannot be written: {exception.Message}");
            this.TellHowToGoOn();
            return ExitCodes.OutputFailed;
        }
        catch (OperationCanceledException)
        {
            io.Tell("Stopped.");
            this.TellHowToGoOn();
            return ExitCodes.Interrupted;
        }
    }

    private async Task<int> RunAsync(Judge judge, BatchInput input)
    {
        if (!input.IsRepeatable || !BatchOutput.CanBeResumed(request.Output) || (request.Rejects is { } rejects && !BatchOutput.CanBeResumed(rejects)))
        {
            return request.Resume
                ? this.Refuse("--resume needs files: what came from or went to a pipe or a device cannot be gone on with.")
                : await this.WriteAsync(judge, input, null, null).ConfigureAwait(false);
        }

        var begun = this.checkpoint.Exists ? this.checkpoint.Read() : null;
        if (!request.Resume)
        {
            return this.checkpoint.Exists
                ? this.Refuse($"{this.checkpoint.Name} is of a run that did not finish. Go on with it by --resume, or delete that file to begin anew.")
                : await this.WriteAsync(judge, input, this.Identity(judge, input, begun: null), null).ConfigureAwait(false);
        }

        if (begun is null)
        {
            if (this.checkpoint.Exists)
            {
                return this.Refuse($"{this.checkpoint.Name} cannot be read or is no checkpoint of this version of the program. Delete it to begin anew.", ExitCodes.InvalidInput);
            }

            io.Tell($"No run of {this.Output} was left unfinished: beginning at the first line.");
            return await this.WriteAsync(judge, input, this.Identity(judge, input, begun: null), null).ConfigureAwait(false);
        }

        var now = this.Identity(judge, input, begun);
        var difference = now.DifferenceFrom(begun.Run) ?? await input.SkipAsync(new(begun.InputBytes, begun.InputLines), cancellation).ConfigureAwait(false);
        return difference is null
            ? await this.WriteAsync(judge, input, begun.Run, begun).ConfigureAwait(false)
            : this.RefuseToGoOn(difference);
    }

    private RunIdentity Identity(Judge judge, BatchInput input, Checkpoint? begun) => RunIdentity.Of(request, judge, input.Fingerprint(begun?.Run.Input.Bytes));

    private async Task<int> WriteAsync(Judge judge, BatchInput input, RunIdentity? identity, Checkpoint? begun)
    {
        if (begun is null && identity is not null)
        {
            // Before the output is touched, so that no unfinished output is ever without its checkpoint.
            this.checkpoint.Write(BatchState.Beginning(identity));
        }

        using var output = BatchOutput.Open(request.Output, io);
        using var rejects = request.Rejects is { } file ? BatchOutput.Open(file, io) : null;
        if (!output.GoOnFrom(begun?.OutputBytes ?? 0) || rejects?.GoOnFrom(begun?.RejectsBytes ?? 0) == false)
        {
            return this.RefuseToGoOn("what it had written is no longer there");
        }

        var state = new BatchState(begun, identity, request) { Output = output, Rejects = rejects, Checkpoint = this.checkpoint };
        if (begun is { InputLines: > 0 })
        {
            io.Tell($"Going on after line {BatchSummary.Number(begun.InputLines)}.");
        }

        await BatchProgress.WhileAsync(input, io, tell => new BatchPipeline(request, judge, input, state).RunAsync(tell, cancellation)).ConfigureAwait(false);
        io.Error.Write(BatchSummary.Write(state.Counts, request, state.Time));
        return state.Counts.Rejected == 0 ? ExitCodes.Done : ExitCodes.InvalidInput;
    }

    private int RefuseToGoOn(string why) =>
        this.Refuse($"the run of {this.Output} cannot be gone on with: {why}. Run it as it was begun, or delete {this.checkpoint.Name} to begin anew.");

    private int Refuse(string why, int exitCode = ExitCodes.WrongUsage)
    {
        io.Tell($"spinalpain: {why}");
        return exitCode;
    }

    private void TellHowToGoOn()
    {
        if (BatchOutput.CanBeResumed(request.Output) && this.checkpoint.Exists)
        {
            io.Tell($"Run the same command with --resume to go on with {this.Output}.");
        }
    }
}
