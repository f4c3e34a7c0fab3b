using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CoverageService;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>The service as its Program runs it, with its own settings, on a free port of this machine.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    public const string Key = "a key for tests";

    private readonly WebApplication app;

    private RunningService(WebApplication app, LogCollector log)
    {
        this.app = app;
        this.Log = log;
        this.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        this.Client = this.NewClient();
        this.Client.DefaultRequestHeaders.Add("X-API-Key", Key);
    }

    /// <summary>A client with a key. Each of its answers is held to the OpenAPI document.</summary>
    public HttpClient Client { get; }

    public Uri Address { get; }

    /// <summary>Everything that was logged, by anything, at any level.</summary>
    public LogCollector Log { get; }

    public IServiceProvider Services => this.app.Services;

    public static string Setting(string name, object value) => FormattableString.Invariant($"--CoverageService:{name}={value}");

    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The arguments that every test starts with: production, one key, the settings of the sample.</summary>
    public static string[] Arguments(params string[] more) =>
    [
        "--contentRoot", Golden.PathOf("samples/CoverageService"),
        "--environment", "Production",
        "--urls", "http://127.0.0.1:0",
        Setting("ApiKeys:0:Name", "tests"),
        Setting("ApiKeys:0:Sha256", HashOf(Key)),
        .. more,
    ];

    public static Task<RunningService> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    public static async Task<RunningService> StartAsync(Action<WebApplicationBuilder> configure, params string[] settings)
    {
        var log = new LogCollector();
        var app = CoverageApp.Build(Arguments(settings), builder =>
        {
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Trace).AddProvider(log);
            configure(builder);
        });
        await app.StartAsync();
        return new RunningService(app, log);
    }

    /// <summary>A client without a key.</summary>
    public HttpClient NewClient() => new(new DocumentedAnswers(new SocketsHttpHandler())) { BaseAddress = this.Address, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Posts text as it stands.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, string? mediaType = "application/json") => this.PostAsync(Encoding.UTF8.GetBytes(body), mediaType);

    /// <summary>Posts bytes as they stand.</summary>
    public Task<HttpResponseMessage> PostAsync(byte[] body, string? mediaType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return this.Client.PostAsync("/determinations", content);
    }

    /// <summary>Stops the service as an operator does, and lets it end its requests.</summary>
    public Task StopAsync() => this.app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        this.Client.Dispose();
        await this.app.DisposeAsync();
    }
}
