using Microsoft.Extensions.Diagnostics.HealthChecks;
using SpinalPain.RulesEngine.Hosting.Health;
using SpinalPain.RulesEngine.Hosting.Loading;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The health of the rules.</summary>
public static class SpinalPainRulesHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that is healthy when the last load of the rules succeeded, and degraded when it failed and earlier rules stay in force: an
    /// instance that still judges is not taken out of service for a bad pack. Its data names the packs, and what is wrong since when.
    /// </summary>
    /// <param name="builder">The health checks of the application, to which <c>AddSpinalPainRules</c> has added the rules.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What to report when no rules are in force; unhealthy unless it is given.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddSpinalPainRules(this IHealthChecksBuilder builder, string name = "spinalpain-rules", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        return builder.Add(new HealthCheckRegistration(name, services => new RulesHealthCheck(services.GetRequiredService<RulesState>()), failureStatus, tags));
    }
}
