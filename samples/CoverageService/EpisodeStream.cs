using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Hosting;

namespace CoverageService;

/// <summary>
/// Answers a stream of episodes line by line. A line is judged when the answer to the one before was taken, so that a client that does not
/// read makes the service wait, and memory does not grow with the stream.
/// </summary>
/// <param name="rules">The rules that judge all its lines, whatever is loaded meanwhile.</param>
/// <param name="options">The limits.</param>
/// <param name="stopping">Tells that the service is being stopped.</param>
internal sealed class EpisodeStream(RulesInForce rules, ServiceOptions options, CancellationToken stopping) : IResult
{
    /// <summary>How long a client that does not read, or that goes on sending, is waited for at the end.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(2);

    private readonly LineCutter lines = new(options.MaxEpisodeBytes);
    private bool answered;

    public async Task ExecuteAsync(HttpContext context)
    {
        context.Response.ContentType = Negotiation.NdJson;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        time.CancelAfter(options.StreamTime);
        try
        {
            await this.AnswerAsync(context.Request.BodyReader, context.Response.BodyWriter, time.Token);
        }
        catch (BadHttpRequestException refused) when (this.answered)
        {
            await this.EndEarlyAsync(context, Problems.OfBody(refused));
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await this.EndEarlyAsync(context, stopping.IsCancellationRequested
                ? Problems.Make(StatusCodes.Status503ServiceUnavailable, "The service is being stopped.")
                : Problems.Make(StatusCodes.Status408RequestTimeout, string.Create(CultureInfo.InvariantCulture, $"The stream did not end within {options.StreamTime.TotalSeconds:0.###} s.")));
        }
    }

    private async Task AnswerAsync(PipeReader input, PipeWriter output, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellation);
            var rest = read.Buffer;
            try
            {
                while (this.lines.TryCut(ref rest, read.IsCompleted, out var line))
                {
                    this.Answer(line, output);
                    this.answered = true;
                    if ((await output.FlushAsync(cancellation)).IsCompleted)
                    {
                        // Nobody takes answers any more.
                        return;
                    }
                }
            }
            finally
            {
                input.AdvanceTo(rest.Start, rest.End);
            }

            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    private void Answer(EpisodeLine line, PipeWriter output)
    {
        if (line.IsTooLong)
        {
            Write(Problems.Make(StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture, $"The line is longer than {options.MaxEpisodeBytes} bytes.")) with { Line = line.Number }, output);
            return;
        }

        var read = EpisodeReader.Read(line.Utf8, "(line)");
        if (read.TryGetValue(out var episode))
        {
            DeterminationJson.Write(rules.Evaluate(episode), output, indented: false);
            output.Write("\n"u8);
            return;
        }

        Write(
            Problems.Make(StatusCodes.Status400BadRequest, "The line is not an episode that can be judged; the diagnostics say why.") with
            {
                Line = line.Number,
                Diagnostics = [.. read.Diagnostics.Select(each => ProblemDiagnostic.Of(each, line.Number))],
            },
            output);
    }

    /// <summary>The last answer of a stream that cannot go on; where nothing was answered yet, the answer to the whole request.</summary>
    private async Task EndEarlyAsync(HttpContext context, Problem problem)
    {
        problem = problem with { Line = this.lines.Number + 1 };
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        end.CancelAfter(TimeToEnd);
        try
        {
            if (this.answered)
            {
                Write(problem, context.Response.BodyWriter);
                await context.Response.BodyWriter.FlushAsync(end.Token);
            }
            else
            {
                await Problems.Answer(problem).ExecuteAsync(context);
            }

            // The client has its whole answer now. What it still sends is read over, but not for ever: a service that stops would wait for it.
            await context.Response.CompleteAsync();
            await context.Request.BodyReader.CopyToAsync(Stream.Null, end.Token);
        }
        catch (BadHttpRequestException)
        {
            // The server refuses the rest, and closes the connection itself.
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    private static void Write(Problem problem, PipeWriter output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Problems.Json.Encoder }))
        {
            JsonSerializer.Serialize(json, problem, Problems.Json);
        }

        output.Write("\n"u8);
    }
}
