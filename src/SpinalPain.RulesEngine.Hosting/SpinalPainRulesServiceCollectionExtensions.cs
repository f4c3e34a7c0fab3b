using Microsoft.Extensions.Configuration;
using SpinalPain.RulesEngine.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the rules to an application.</summary>
public static class SpinalPainRulesServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ICoverageEngine"/> and <see cref="IRulesReloader"/>. The host loads the rules before its other services start, and does
    /// not start when they cannot be loaded. The built-in packs are the rules unless other calls or configured options say otherwise.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <returns>A builder that adds sources of packs.</returns>
    public static SpinalPainRulesBuilder AddSpinalPainRules(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SpinalPainRulesOptions>().ValidateOnStart();
        return new SpinalPainRulesBuilder(services, RulesServices.AddTo(services));
    }

    /// <summary>As <see cref="AddSpinalPainRules(IServiceCollection)"/>, with options. May be called more than once: options and sources add up.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder that adds sources of packs.</returns>
    public static SpinalPainRulesBuilder AddSpinalPainRules(this IServiceCollection services, Action<SpinalPainRulesOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        return services.AddSpinalPainRules();
    }

    /// <summary>
    /// As <see cref="AddSpinalPainRules(IServiceCollection)"/>, with options from a section of the configuration. A name that is no option is
    /// an error.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="section">The section, whose members are those of <see cref="SpinalPainRulesOptions"/>.</param>
    /// <returns>A builder that adds sources of packs.</returns>
    public static SpinalPainRulesBuilder AddSpinalPainRules(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);

        // A misspelt RequireSignature must not go unseen.
        services.AddOptions<SpinalPainRulesOptions>().Bind(section, binder => binder.ErrorOnUnknownConfiguration = true);
        return services.AddSpinalPainRules();
    }
}
