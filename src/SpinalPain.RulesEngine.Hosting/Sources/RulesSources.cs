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

        foreach (var folder in value.Folders)
        {
            var source = new FolderSource(Rooted(folder, root), value.ReloadDelay, time);
            sources.Add(source);
            this.own.Add(source);
        }

        sources.AddRange(registrations.Create(services));
        this.Set = new SourceSet(sources.Select(source => new SourceReader(source, value.SourceTimeout, time, logger)), new PackGate(value.RequireSignature));
    }

    public SourceSet Set { get; }

    public void Dispose() => this.own.ForEach(source => source.Dispose());

    // A path stays as its author wrote it where that leads to the same place: messages name it so.
    private static string Rooted(string path, string? root) =>
        root is null || Path.GetFullPath(path) == Path.GetFullPath(path, Path.GetFullPath(root)) ? path : Path.GetFullPath(path, Path.GetFullPath(root));
}
