using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CoverageService;

/// <summary>How the service is put together.</summary>
internal static class CoverageApp
{
    /// <summary>The section of the configuration that says where packs come from.</summary>
    public const string RulesSection = "SpinalPainRules";

    /// <summary>Builds the service.</summary>
    /// <param name="args">The arguments of the command line, which are settings too: "--urls http://localhost:5080".</param>
    /// <param name="configure">What a test changes at the end, before the service is built.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        var options = ServiceOptions.Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(options);
        builder.Services.AddSpinalPainRules(builder.Configuration.GetSection(RulesSection));
        builder.Services.AddHealthChecks().AddSpinalPainRules();
        builder.Services.AddRateLimits(options);
        builder.Services.AddDocumentation(builder.Configuration);
        builder.AddClients(options);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseProblems();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapDeterminations();
        app.MapPacks();
        app.MapHealth();
        app.MapOpenApi(OpenApiDocumentation.Path).AllowAnonymous();
        return app;
    }
}
