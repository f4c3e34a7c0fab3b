using Microsoft.Extensions.DependencyInjection;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>Applications without a host.</summary>
internal static class ServiceCollections
{
    public static ServiceCollection Also(this ServiceCollection services, Action<ServiceCollection> add)
    {
        add(services);
        return services;
    }
}
