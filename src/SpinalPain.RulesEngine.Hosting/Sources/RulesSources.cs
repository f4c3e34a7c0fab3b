using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SpinalPain.RulesEngine.Hosting.Loading;

namespace SpinalPain.RulesEngine.Hosting.Sources;

/// <summary>The sources that the options and the application ask for. Owns those that it makes itself.</summary>
internal sealed class RulesSources : IDisposable
{
    private readonly List<IDisposable> own = [];

    public RulesSources(IServiceProvider services, IOptions<SpinalPainRulesOptions> options, TimeProvider time, ILoggerFactory loggers, SourceRegistrations registrations)
    {
        var value = options.Value;
        var root = services.GetService<IHostEnvironment>()?.ContentRootPath;
        var logger = loggers.CreateLogger(SpinalPainRulesTelemetry.LogCategory);
        var sources = new List<IPackSource>();
        if (value.BuiltInPacks)
        {
            sources.Add(new BuiltInSource());
        }

        ImmutableArray<string> keys = [.. value.TrustedKeys.Select(key => Rooted(key, root))];
        sources.AddRange(value.Folders.Select(folder => this.Own(new FolderSource(Rooted(folder, root), value.ReloadDelay, time))));
        sources.AddRange(value.Bundles.Select(bundle => this.Own(new BundleSource(Rooted(bundle, root), keys, value.ReloadDelay, time))));
        sources.AddRange(registrations.Create(services));
        this.Set = new SourceSet(sources.Select(source => new SourceReader(source, value.SourceTimeout, time, logger)), new GateRules(value.RequireSignature, keys, value.AllowOlderVersions));
    }

    public SourceSet Set { get; }

    public void Dispose() => this.own.ForEach(source => source.Dispose());

    private T Own<T>(T source)
        where T : IDisposable
    {
        this.own.Add(source);
        return source;
    }

    // A path stays as its author wrote it where that leads to the same place: messages name it so.
    private static string Rooted(string path, string? root) =>
        root is null || Path.GetFullPath(path) == Path.GetFullPath(path, Path.GetFullPath(root)) ? path : Path.GetFullPath(path, Path.GetFullPath(root));
}
