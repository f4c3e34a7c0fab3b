using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoverageService;

/// <summary>GET /health/live: the process answers. GET /health/ready: it has rules to judge by.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        // A probe has no key, and must get its answer above all when many ask.
        var health = routes.MapGroup("/health").AllowAnonymous().DisableRateLimiting().WithTags("Health");
        health.MapGet("/live", () => Results.Text(nameof(HealthStatus.Healthy)))
            .WithName("live")
            .WithSummary("Says that the process answers.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");
        health.MapGet("/ready", ReadyAsync)
            .WithName("ready")
            .WithSummary("Says whether there are rules to judge by.")
            .WithDescription("Healthy; or Degraded, when the last reload was refused and the rules before it go on judging; or Unhealthy, with status 503.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .Produces<string>(StatusCodes.Status503ServiceUnavailable, "text/plain");
    }

    private static async Task<IResult> ReadyAsync(HealthCheckService checks, CancellationToken cancellation)
    {
        // What is wrong stands in the log. Here it would tell everybody.
        var status = (await checks.CheckHealthAsync(cancellation)).Status;
        return Results.Text(status.ToString(), statusCode: status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
