using System.Net;
using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>An answer that must be a problem as RFC 9457 describes it.</summary>
internal static class ProblemAnswer
{
    public static async Task<JsonObject> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/problem+json");
        return Check(JsonNode.Parse(text)!.AsObject(), (int)status);
    }

    public static JsonObject Check(JsonObject problem, int status)
    {
        ((string?)problem["type"]).ShouldBe("about:blank");
        ((string?)problem["title"]).ShouldNotBeNullOrEmpty();
        ((int)problem["status"]!).ShouldBe(status);
        ((string)problem["detail"]!).ShouldEndWith(".");
        problem.Select(member => member.Key).Except(["type", "title", "status", "detail", "traceId", "line", "diagnostics"]).ShouldBeEmpty();
        return problem;
    }

    public static IReadOnlyList<JsonNode> Diagnostics(this JsonObject problem) => [.. problem["diagnostics"]!.AsArray().Select(each => each!)];
}
