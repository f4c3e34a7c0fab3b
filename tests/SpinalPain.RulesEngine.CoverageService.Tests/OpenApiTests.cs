using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using SpinalPain.RulesEngine.Schemas;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>The OpenAPI document. That each answer of the other tests is told of in it, <see cref="DocumentedAnswers"/> sees to.</summary>
public sealed class OpenApiTests
{
    private const string Problem = "application/problem+json";

    private RunningService service = null!;
    private string text = null!;
    private JsonNode document = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        this.service = await RunningService.StartAsync();
        using var client = this.service.NewClient();
        this.text = await client.GetStringAsync("/openapi/v1.json");
        this.document = JsonNode.Parse(this.text)!;
    }

    [OneTimeTearDown]
    public async Task Stop() => await this.service.DisposeAsync();

    [Test]
    public void It_is_a_document_of_OpenAPI_3_1_without_any_mistake()
    {
        var read = OpenApiDocument.Parse(this.text, "json");

        read.Diagnostic!.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        read.Diagnostic.Errors.ShouldBeEmpty();
        read.Diagnostic.Warnings.ShouldBeEmpty();
        read.Document!.Info.Title.ShouldBe("Coverage service");
    }

    [Test]
    public void Every_reference_leads_somewhere_and_every_schema_is_used()
    {
        var components = this.document["components"]!["schemas"]!.AsObject();
        var targets = References(this.document).Distinct().ToList();

        targets.Except(components.Select(each => $"#/components/schemas/{each.Key}")).ShouldBeEmpty();
        components.Select(each => $"#/components/schemas/{each.Key}").Except(targets).ShouldBeEmpty();
    }

    [Test]
    public void Every_endpoint_is_there()
    {
        var endpoints = this.service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("/openapi", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
        var told = this.document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}")).ToList();

        told.Count.ShouldBe(5);
        told.ShouldBe(endpoints, ignoreOrder: true);
    }

    [TestCase("/determinations", "post", "200 application/json, 200 application/x-ndjson, 400 P, 401 P, 406 P, 408 P, 413 P, 415 P, 429 P, 500 P, 503 P")]
    [TestCase("/packs", "get", "200 application/json, 401 P, 406 P, 429 P, 500 P")]
    [TestCase("/packs/{id}/{version}", "get", "200 text/html, 200 text/markdown, 401 P, 404 P, 406 P, 429 P, 500 P")]
    [TestCase("/health/live", "get", "200 text/plain")]
    [TestCase("/health/ready", "get", "200 text/plain, 503 text/plain")]
    public void Every_status_and_media_type_is_there(string path, string method, string told)
    {
        var operation = this.document["paths"]![path]![method]!;
        var answers = operation["responses"]!.AsObject().SelectMany(response => response.Value!["content"]!.AsObject().Select(content => $"{response.Key} {content.Key}")).Order(StringComparer.Ordinal);

        string.Join(", ", answers).Replace(Problem, "P", StringComparison.Ordinal).ShouldBe(told);
        (operation["security"] is not null).ShouldBe(!path.StartsWith("/health", StringComparison.Ordinal));
        if (operation["responses"]!["429"] is { } tooMany)
        {
            tooMany["headers"]!["Retry-After"].ShouldNotBeNull();
        }
    }

    [Test]
    public void The_body_of_a_request_may_be_of_both_media_types() =>
        this.document["paths"]!["/determinations"]!["post"]!["requestBody"]!["content"]!.AsObject().Select(content => content.Key).ShouldBe(["application/json", "application/x-ndjson"]);

    [TestCase("Episode")]
    [TestCase("Determination")]
    public void The_schemas_of_the_library_are_there_as_they_are(string name)
    {
        var schema = JsonNode.Parse(SchemaFiles.All.Single(file => file.Name == $"{name.ToLowerInvariant()}.schema.json").Json)!.AsObject();
        var components = this.document["components"]!["schemas"]!;

        foreach (var (definition, content) in schema["$defs"]!.AsObject())
        {
            Plain(components[name + char.ToUpperInvariant(definition[0]) + definition[1..]], name).ShouldBe(Plain(content, name), definition);
        }

        Plain(components[name], name).ShouldBe(Plain(schema, name));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "$ref" ? [member.Value!.GetValue<string>()] : References(member.Value)),
        JsonArray elements => elements.SelectMany(References),
        _ => [],
    };

    /// <summary>A schema as text, without order, what only editors know, and what is written elsewhere. An episode has a member "$schema" of its own.</summary>
    private static string Plain(JsonNode? node, string name) => node switch
    {
        JsonObject members => "{" + string.Join(", ", members
            .Where(member => member.Key is not ("$id" or "$defs" or "errorMessage" or "patternErrorMessage") && (member.Key != "$schema" || member.Value is JsonObject))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"{member.Key}: {Plain(member.Value, name)}")) + "}",
        JsonArray elements => "[" + string.Join(", ", elements.Select(element => Plain(element, name)).Order(StringComparer.Ordinal)) + "]",
        JsonValue value when value.ToString() is { } text && text.StartsWith("#/", StringComparison.Ordinal) => Target(text, name),
        null => "null",
        _ => node.ToJsonString(),
    };

    private static string Target(string reference, string name)
    {
        var last = reference[(reference.LastIndexOf('/') + 1)..];
        return reference.StartsWith("#/$defs/", StringComparison.Ordinal) ? name + char.ToUpperInvariant(last[0]) + last[1..] : last;
    }
}
