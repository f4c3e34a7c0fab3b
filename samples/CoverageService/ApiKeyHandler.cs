using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CoverageService;

/// <summary>Knows clients by the key in their header X-API-Key.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> schemes, ILoggerFactory logs, UrlEncoder encoder, ServiceOptions options)
    : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, logs, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-API-Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(this.Authenticate());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        this.Response.StatusCode = StatusCodes.Status401Unauthorized;
        this.Response.Headers.Append(HeaderNames.WWWAuthenticate, SchemeName);
        return Task.CompletedTask;
    }

    private AuthenticateResult Authenticate()
    {
        if (!this.Request.Headers.TryGetValue(Header, out var sent))
        {
            return AuthenticateResult.NoResult();
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(sent.ToString()));
        ApiKey? client = null;

        // All keys are compared, each in constant time, so that how long it takes tells nothing of any key.
        foreach (var key in options.ApiKeys)
        {
            client = CryptographicOperations.FixedTimeEquals(hash, key.Hash()) ? key : client;
        }

        return client is null
            ? AuthenticateResult.Fail("The API key is not known.")
            : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Clients.NameClaim, client.Name)], SchemeName)), SchemeName));
    }
}
