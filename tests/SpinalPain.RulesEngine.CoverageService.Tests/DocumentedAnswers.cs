using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>Fails a test when an answer has a status or a media type that the OpenAPI document does not tell of.</summary>
internal sealed class DocumentedAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string DocumentPath = "/openapi/v1.json";

    private JsonNode? document;

    public static string Documented(JsonNode document, HttpMethod method, string path, int status, string? mediaType)
    {
        var template = document["paths"]!.AsObject().Select(each => each.Key).FirstOrDefault(each => Fits(each, path));
        var operation = template is null ? null : document["paths"]![template]![method.Method.ToLowerInvariant()];
        return operation is null ? "no operation"
            : operation["responses"]![$"{status}"] is not { } response ? "no status"
            : response["content"]?[mediaType ?? string.Empty] is null ? "no media type"
            : "documented";
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri!.AbsolutePath == DocumentPath)
        {
            return response;
        }

        this.document ??= await this.ReadDocumentAsync(request.RequestUri, cancellationToken);
        var found = Documented(this.document, request.Method, request.RequestUri.AbsolutePath, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType);

        // Of paths and methods that do not exist there is nothing to tell.
        var expected = (int)response.StatusCode == 405 || (found == "no operation" && (int)response.StatusCode is 401 or 404) ? "no operation" : "documented";
        found.ShouldBe(expected, $"{request.Method} {request.RequestUri.AbsolutePath} was answered by {(int)response.StatusCode} {response.Content.Headers.ContentType}");
        return response;
    }

    private static bool Fits(string template, string path)
    {
        var (names, segments) = (template.Split('/'), path.Split('/'));
        return names.Length == segments.Length && names.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    private async Task<JsonNode> ReadDocumentAsync(Uri uri, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(uri, DocumentPath));
        using var response = await base.SendAsync(request, cancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!;
    }
}
