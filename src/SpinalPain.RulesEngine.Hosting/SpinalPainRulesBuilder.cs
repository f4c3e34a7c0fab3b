using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>Adds to the rules of an application what options cannot say.</summary>
public sealed class SpinalPainRulesBuilder
{
    private readonly SourceRegistrations sources;

    internal SpinalPainRulesBuilder(IServiceCollection services, SourceRegistrations sources)
    {
        this.Services = services;
        this.sources = sources;
    }

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a source of packs that is made by the container, once, with what its constructor asks for.</summary>
    /// <typeparam name="T">The type of the source.</typeparam>
    /// <returns>This builder.</returns>
    public SpinalPainRulesBuilder AddSource<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IPackSource
    {
        this.Services.TryAddSingleton<T>();
        this.sources.Add(services => services.GetRequiredService<T>());
        return this;
    }

    /// <summary>Adds a source of packs. It belongs to the application, which disposes it where that is needed.</summary>
    /// <param name="source">The source.</param>
    /// <returns>This builder.</returns>
    public SpinalPainRulesBuilder AddSource(IPackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        this.sources.Add(_ => source);
        return this;
    }
}
