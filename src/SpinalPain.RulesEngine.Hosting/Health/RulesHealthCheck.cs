using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Hosting.Loading;

namespace SpinalPain.RulesEngine.Hosting.Health;

/// <summary>Healthy when the last load succeeded; degraded when it failed and earlier rules go on to judge; else as bad as was asked for.</summary>
internal sealed class RulesHealthCheck(RulesState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = state.Status;
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        if (status.InForce is { } rules)
        {
            data["generation"] = rules.Generation;
            data["loadedAt"] = rules.LoadedAt;
            data["packs"] = rules.Library.Packs.Select(each => $"{each.Pack.Manifest.Id}@{each.Pack.Manifest.Version}").ToArray();
        }

        if (status.Failure is { } failure)
        {
            data["failingSince"] = failure.Since;
            data["failedLoads"] = failure.Times;
            data["diagnostics"] = failure.Diagnostics.Select(diagnostic => PlainText.OneLine(diagnostic.ToString())).ToArray();
        }

        return Task.FromResult((status.InForce, status.Failure) switch
        {
            ({ } inForce, null) => HealthCheckResult.Healthy($"Rules of generation {inForce.Generation} are in force.", data),
            ({ } inForce, { } failed) => HealthCheckResult.Degraded($"Rules of generation {inForce.Generation} stay in force: since {Time(failed.Since)} the packs cannot be reloaded. {First(failed)}", data: data),
            (null, { } failed) => new HealthCheckResult(context.Registration.FailureStatus, $"No rules are in force. {First(failed)}", data: data),
            _ => new HealthCheckResult(context.Registration.FailureStatus, "No rules are in force: they were not loaded yet.", data: data),
        });
    }

    private static string First(LoadFailure failure) => $"The first problem is {PlainText.OneLine(failure.Diagnostics[0].ToString())}";

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
