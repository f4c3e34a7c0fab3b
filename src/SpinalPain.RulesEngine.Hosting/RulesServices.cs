using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SpinalPain.RulesEngine.Hosting.Loading;
using SpinalPain.RulesEngine.Hosting.Sources;
using SpinalPain.RulesEngine.Hosting.Telemetry;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>How the parts are put together. All of them are singletons, and the container disposes them.</summary>
internal static class RulesServices
{
    public static SourceRegistrations AddTo(IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(SourceRegistrations))?.ImplementationInstance is SourceRegistrations known)
        {
            return known;
        }

        var registrations = new SourceRegistrations();
        services.AddLogging();
        services.AddMetrics();
        services.AddSingleton(registrations);
#pragma warning disable RS0030 // The one place where the real clock comes in; an application may put its own in its place.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton<IValidateOptions<SpinalPainRulesOptions>, SpinalPainRulesOptionsValidator>();
        services.AddSingleton<RulesState>();
        services.AddSingleton<RulesInstruments>();
        services.AddSingleton<EvaluationTelemetry>();
        services.AddSingleton<RulesSources>();
        services.AddSingleton(Load);
        services.AddSingleton(provider => new RulesReloader(provider.GetRequiredService<RulesLoad>(), LoggerOf(provider)));
        services.AddSingleton<IRulesReloader>(provider => provider.GetRequiredService<RulesReloader>());
        services.AddSingleton<ICoverageEngine, CoverageEngine>();
        services.AddSingleton<IHostedService>(provider => new RulesHostedService(provider.GetRequiredService<RulesReloader>(), Watch(provider)));
        return registrations;
    }

    public static ILogger LoggerOf(IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger(SpinalPainRulesTelemetry.LogCategory);

    private static RulesLoad Load(IServiceProvider services) => new(
        services.GetRequiredService<RulesSources>().Set,
        services.GetRequiredService<RulesState>(),
        services.GetRequiredService<RulesInstruments>(),
        services.GetRequiredService<EvaluationTelemetry>(),
        services.GetRequiredService<TimeProvider>(),
        LoggerOf(services));

    private static RulesWatch? Watch(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<SpinalPainRulesOptions>>().Value;
        return options.ReloadOnChange
            ? new RulesWatch(
                services.GetRequiredService<RulesSources>().Set,
                services.GetRequiredService<RulesReloader>(),
                options.ReloadDelay,
                services.GetRequiredService<TimeProvider>(),
                LoggerOf(services))
            : null;
    }
}
