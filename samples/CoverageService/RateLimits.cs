using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CoverageService;

/// <summary>How often a client may ask, and how much of it at once, so that one client cannot keep the others from their answers.</summary>
internal static class RateLimits
{
    public static void AddRateLimits(this IServiceCollection services, ServiceOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
                ClientOf(context),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = options.RequestsPerWindow, Window = options.Window })),
            PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetConcurrencyLimiter(
                ClientOf(context),
                _ => new ConcurrencyLimiterOptions { PermitLimit = options.RequestsAtOnce })));
        limiter.OnRejected = (rejected, _) => RefuseAsync(rejected);
    });

    private static string ClientOf(HttpContext context) => context.User.FindFirst(Clients.NameClaim) is { } name
        ? $"{context.User.Identity?.AuthenticationType} {name.Value}"
        : $"address {context.Connection.RemoteIpAddress}";

    private static async ValueTask RefuseAsync(OnRejectedContext rejected)
    {
        // A window tells when it ends; a request at once too many may be asked again as soon as another one has ended.
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var rest) ? Math.Max(1, (int)Math.Ceiling(rest.TotalSeconds)) : 1;
        var seconds = wait.ToString(CultureInfo.InvariantCulture);
        rejected.HttpContext.Response.Headers.RetryAfter = seconds;
        await Problems.Of(StatusCodes.Status429TooManyRequests, $"This client asks too often, or for too much at once; ask again in {seconds} s.").ExecuteAsync(rejected.HttpContext);
    }
}
