using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>Hosts that read no settings of the machine.</summary>
internal static class TestHost
{
    public static IHost Of(Action<SpinalPainRulesOptions> configure, Action<SpinalPainRulesBuilder>? build = null, TimeProvider? time = null, ILoggerProvider? log = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Golden.RepositoryRoot });
        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }

        if (log is not null)
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        }

        var rules = builder.Services.AddSpinalPainRules(configure);
        build?.Invoke(rules);
        builder.Services.AddHealthChecks().AddSpinalPainRules();
        return builder.Build();
    }
}
