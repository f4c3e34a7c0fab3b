using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>A host that runs with one source that the test is in control of.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private RunningApp(IHost host, FakeSource source, TestLog log)
    {
        this.Host = host;
        this.Source = source;
        this.Log = log;
    }

    public IHost Host { get; }

    public FakeSource Source { get; }

    public TestLog Log { get; }

    public ICoverageEngine Engine => this.Host.Services.GetRequiredService<ICoverageEngine>();

    public IRulesReloader Reloader => this.Host.Services.GetRequiredService<IRulesReloader>();

    public static Task<RunningApp> StartAsync(params SourcePack[] packs) => StartAsync(time: null, packs);

    public static async Task<RunningApp> StartAsync(TimeProvider? time, params SourcePack[] packs)
    {
        var source = new FakeSource(packs);
        var log = new TestLog();
        var host = TestHost.Of(options => options.BuiltInPacks = false, rules => rules.AddSource(source), time, log);
        await host.StartAsync();
        return new RunningApp(host, source, log);
    }

    public async ValueTask DisposeAsync()
    {
        await this.Host.StopAsync();
        this.Host.Dispose();
        this.Source.Dispose();
        this.Log.Dispose();
    }
}
