using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Hosting;

namespace CoverageService;

/// <summary>POST /determinations: one episode, or a stream of them, one a line.</summary>
internal static class DeterminationEndpoint
{
    /// <summary>What diagnostics call a body; clients see their places in it alone.</summary>
    private const string Body = "(body)";

    public static void MapDeterminations(this IEndpointRouteBuilder routes) => routes.MapPost("/determinations", JudgeAsync)
        .WithName("determine")
        .WithTags("Determinations")
        .WithSummary("Judges an episode, or a stream of episodes.")
        .WithDescription(
            """
            application/json: one episode in, its determination out.

            application/x-ndjson: one episode a line in, one answer a line out, in the same order, each as soon as its line is there; empty lines are passed over. All lines are judged by the packs
            that are in force when the request begins. A line that is no episode is answered by a problem with the number of the line, and the rest goes on. When the stream has to end early, the last
            answer is a problem with the number of the first line that was not judged. Read answers while you send, as the service reads no further while answers wait.
            """)
        .Produces(StatusCodes.Status200OK, contentType: Negotiation.Json, additionalContentTypes: Negotiation.NdJson)
        .ProducesProblems(
            StatusCodes.Status400BadRequest,
            StatusCodes.Status406NotAcceptable,
            StatusCodes.Status408RequestTimeout,
            StatusCodes.Status413PayloadTooLarge,
            StatusCodes.Status415UnsupportedMediaType,
            StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> JudgeAsync(HttpContext context, ICoverageEngine engine, ServiceOptions options, IHostApplicationLifetime lifetime)
    {
        var request = context.Request;
        if (request.TypeOfBody(Negotiation.Json, Negotiation.NdJson) is not { } type)
        {
            context.Response.Headers["Accept-Post"] = $"{Negotiation.Json}, {Negotiation.NdJson}";
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, $"Send an episode as {Negotiation.Json}, or one episode a line as {Negotiation.NdJson}; in UTF-8, and not compressed.");
        }

        if (request.BestAnswer(type) is null)
        {
            return Problems.Of(StatusCodes.Status406NotAcceptable, $"A body of {type} is answered by {type}, which this request does not accept.");
        }

        // What the answer says of a patient is nobody else's.
        context.Response.Headers.CacheControl = "no-store";
        var isStream = type == Negotiation.NdJson;
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = isStream ? options.MaxStreamBytes : options.MaxEpisodeBytes;
        return isStream ? new EpisodeStream(engine.Current, options, lifetime.ApplicationStopping) : await JudgeOneAsync(context, engine, options);
    }

    private static async Task<IResult> JudgeOneAsync(HttpContext context, ICoverageEngine engine, ServiceOptions options)
    {
        using var body = new MemoryStream();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        time.CancelAfter(options.EpisodeTime);
        try
        {
            await context.Request.Body.CopyToAsync(body, time.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The rest of the body could still come, and must not be taken for the next request.
            context.Response.Headers.Connection = "close";
            return Problems.Of(StatusCodes.Status408RequestTimeout, string.Create(CultureInfo.InvariantCulture, $"The body was not complete after {options.EpisodeTime.TotalSeconds:0.###} s."));
        }

        var read = EpisodeReader.Read(body.GetBuffer().AsMemory(0, (int)body.Length), Body);
        if (!read.TryGetValue(out var episode))
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "The body is not an episode that can be judged; the diagnostics say why.", read.Diagnostics);
        }

        var answer = new ArrayBufferWriter<byte>();
        DeterminationJson.Write(engine.Evaluate(episode), answer);
        return Results.Bytes(answer.WrittenMemory, Negotiation.Json);
    }
}
