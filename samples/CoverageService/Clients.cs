using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace CoverageService;

/// <summary>Who may ask: a client with an API key or, where the operator configured an issuer, with a JWT bearer token.</summary>
internal static class Clients
{
    /// <summary>The claim that names a client, however it proved who it is.</summary>
    public const string NameClaim = "sub";

    private const string EitherScheme = "Client";
    private const string Tokens = "Authentication:Schemes:" + JwtBearerDefaults.AuthenticationScheme;

    /// <summary>Whether the section is there that AddJwtBearer reads.</summary>
    public static bool AcceptTokens(IConfiguration configuration) => configuration.GetSection(Tokens).Exists();

    /// <summary>What is wrong with that section.</summary>
    public static IEnumerable<string> TokenProblems(IConfiguration configuration)
    {
        if (!AcceptTokens(configuration))
        {
            yield break;
        }

        var section = configuration.GetSection(Tokens);
        if (!section.GetSection("Authority").Exists() && !section.GetSection("SigningKeys").Exists())
        {
            yield return $"{Tokens} names no issuer: set its Authority, or its SigningKeys with ValidIssuer.";
        }

        if (section["Authority"] is { } authority && !authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && section.GetValue("RequireHttpsMetadata", defaultValue: true))
        {
            yield return $"{Tokens}:Authority must begin with https://, or anybody on the way could hand out keys of their own.";
        }

        if (!section.GetSection("ValidAudience").Exists() && !section.GetSection("ValidAudiences").Exists())
        {
            yield return $"{Tokens} has no ValidAudiences: without them, a token that was made for another service would be accepted.";
        }
    }

    /// <summary>Adds authentication. Where keys or tokens are configured they are asked for, in development too.</summary>
    public static void AddClients(this WebApplicationBuilder builder, ServiceOptions options)
    {
        var tokens = AcceptTokens(builder.Configuration);
        var authentication = builder.Services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, displayName: null, scheme => scheme.ForwardDefaultSelector = context =>
                tokens && !context.Request.Headers.ContainsKey(ApiKeyHandler.Header) ? JwtBearerDefaults.AuthenticationScheme : ApiKeyHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, configureOptions: null);
        if (tokens)
        {
            authentication.AddJwtBearer(bearer => bearer.MapInboundClaims = false);
        }

        var authorization = builder.Services.AddAuthorizationBuilder();
        if (tokens || options.ApiKeys.Count > 0)
        {
            authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        }
    }
}
