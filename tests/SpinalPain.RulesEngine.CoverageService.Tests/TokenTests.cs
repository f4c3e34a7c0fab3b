using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>JWT bearer tokens, where the operator configured an issuer in the section that ASP.NET Core reads.</summary>
public sealed class TokenTests
{
    private const string Issuer = "https://issuer.example";
    private const string Audience = "coverage";
    private const string Section = "--Authentication:Schemes:Bearer:";

    private static readonly byte[] IssuerKey = RandomNumberGenerator.GetBytes(32);

    private RunningService service = null!;

    [OneTimeSetUp]
    public async Task Start() => this.service = await RunningService.StartAsync(
        $"{Section}ValidIssuer={Issuer}",
        $"{Section}ValidAudiences:0={Audience}",
        $"{Section}SigningKeys:0:Issuer={Issuer}",
        $"{Section}SigningKeys:0:Value={Convert.ToBase64String(IssuerKey)}");

    [OneTimeTearDown]
    public async Task Stop() => await this.service.DisposeAsync();

    [Test]
    public async Task A_token_of_the_issuer_for_this_service_is_as_good_as_a_key()
    {
        (await this.StatusAsync(Token(IssuerKey, Issuer, Audience, hours: 1))).ShouldBe(HttpStatusCode.OK);
        (await this.service.Client.GetAsync("/packs")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Any_other_token_is_refused()
    {
        (await this.StatusAsync(Token(RandomNumberGenerator.GetBytes(32), Issuer, Audience, hours: 1))).ShouldBe(HttpStatusCode.Unauthorized, "another key");
        (await this.StatusAsync(Token(IssuerKey, "https://other.example", Audience, hours: 1))).ShouldBe(HttpStatusCode.Unauthorized, "another issuer");
        (await this.StatusAsync(Token(IssuerKey, Issuer, "other", hours: 1))).ShouldBe(HttpStatusCode.Unauthorized, "another service");
        (await this.StatusAsync(Token(IssuerKey, Issuer, Audience, hours: -1))).ShouldBe(HttpStatusCode.Unauthorized, "expired");
        (await this.StatusAsync(Token(null, Issuer, Audience, hours: 1))).ShouldBe(HttpStatusCode.Unauthorized, "not signed");
        (await this.StatusAsync("nonsense")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string Token(byte[]? key, string issuer, string audience, int hours) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = issuer,
        Audience = audience,
        Claims = new Dictionary<string, object> { ["sub"] = "clinic" },
        IssuedAt = DateTime.UtcNow.AddHours(-2),
        NotBefore = DateTime.UtcNow.AddHours(-2),
        Expires = DateTime.UtcNow.AddHours(hours),
        SigningCredentials = key is null ? null : new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256),
    });

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var client = this.service.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/packs");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await client.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            await response.ProblemAsync(HttpStatusCode.Unauthorized);
            response.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
        }

        return response.StatusCode;
    }
}
