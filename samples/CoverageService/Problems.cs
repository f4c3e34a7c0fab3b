using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using SpinalPain.RulesEngine.Diagnostics;

namespace CoverageService;

/// <summary>Every answer that is no success is application/problem+json, whoever noticed it: an endpoint, routing, a limit or a fault.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    /// <summary>How problems are written, alone and as lines of a stream.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // Problems go to programs, never into a web page as they are, and an apostrophe should stay one.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Problem Make(int status, string detail) => new("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail);

    public static IResult Of(int status, string detail, IEnumerable<Diagnostic>? diagnostics = null) =>
        Answer(Make(status, detail) with { Diagnostics = diagnostics is null ? null : [.. diagnostics.Select(each => ProblemDiagnostic.Of(each))] });

    public static IResult Answer(Problem problem) => Results.Json(problem, Json, MediaType, problem.Status);

    /// <summary>Gives a body to answers that have none, and answers for exceptions.</summary>
    public static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // What the server refused to read is no fault of ours and not logged as one.
            SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException,
            ExceptionHandler = context => Answer(OfException(context)).ExecuteAsync(context),
        });
        app.UseStatusCodePages(pages => Answer(Make(pages.HttpContext.Response.StatusCode, DetailOf(pages.HttpContext))).ExecuteAsync(pages.HttpContext));
    }

    /// <summary>What is wrong with a body that the server refused to read to its end.</summary>
    public static Problem OfBody(BadHttpRequestException refused) => Make(refused.StatusCode, refused.StatusCode switch
    {
        StatusCodes.Status408RequestTimeout => "The body came too slowly.",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than this service takes.",
        _ => "The request is not well-formed HTTP.",
    });

    private static Problem OfException(HttpContext context) => context.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error is BadHttpRequestException refused
        ? OfBody(refused)
        : Make(StatusCodes.Status500InternalServerError, "The service failed at this request; nothing is wrong with the request itself.") with { TraceId = context.TraceIdentifier };

    private static string DetailOf(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => $"Send an API key that this service knows in the header {ApiKeyHandler.Header}, or a bearer token where it takes those.",
        StatusCodes.Status404NotFound => $"There is nothing at this path; {OpenApiDocumentation.Path} lists what there is.",
        StatusCodes.Status405MethodNotAllowed => $"This path takes {context.Response.Headers.Allow} alone.",
        _ => "The request cannot be answered.",
    };
}
