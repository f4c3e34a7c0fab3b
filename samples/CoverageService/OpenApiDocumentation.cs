using System.Reflection;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace CoverageService;

/// <summary>What the service tells of itself: each path, status and media type, and the schemas of episodes and determinations.</summary>
internal static class OpenApiDocumentation
{
    public const string Path = "/openapi/v1.json";

    private const string PathOfDeterminations = "/determinations";

    public static void AddDocumentation(this IServiceCollection services, IConfiguration configuration) => services.AddOpenApi("v1", openApi =>
    {
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Coverage service",
                Version = typeof(OpenApiDocumentation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
                Description = "Decides whether spinal pain procedures meet a payer's written policy, and says why.",
            };
            AddSecurity(document, Clients.AcceptTokens(configuration));
            LibrarySchemas.AddTo(document);
            DescribeBodies(document.Paths[PathOfDeterminations].Operations![HttpMethod.Post], document);
            return Task.CompletedTask;
        });
        openApi.AddOperationTransformer((operation, context, _) =>
        {
            if (operation.Responses!.TryGetValue("429", out var tooMany))
            {
                ((OpenApiResponse)tooMany).Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["Retry-After"] = new OpenApiHeader { Description = "After how many seconds to ask again.", Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
                };
            }

            if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
            {
                operation.Security = Schemes(Clients.AcceptTokens(configuration))
                    .Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] }).ToList();
            }

            return Task.CompletedTask;
        });
    });

    /// <summary>Tells the problems of an endpoint: some of its own, and those that limits and faults add to each.</summary>
    public static void ProducesProblems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in (ReadOnlySpan<int>)[.. statuses, StatusCodes.Status401Unauthorized, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError])
        {
            endpoint.Produces<Problem>(status, Problems.MediaType);
        }
    }

    private static IEnumerable<string> Schemes(bool tokens) => tokens ? [ApiKeyHandler.SchemeName, JwtBearerDefaults.AuthenticationScheme] : [ApiKeyHandler.SchemeName];

    private static void AddSecurity(OpenApiDocument document, bool tokens)
    {
        document.AddComponent<IOpenApiSecurityScheme>(ApiKeyHandler.SchemeName, new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKeyHandler.Header });
        if (tokens)
        {
            document.AddComponent<IOpenApiSecurityScheme>(JwtBearerDefaults.AuthenticationScheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
        }
    }

    /// <summary>The bodies are read and written as bytes, so that nothing could be found out about them by reflection.</summary>
    private static void DescribeBodies(OpenApiOperation operation, OpenApiDocument document)
    {
        var episode = new OpenApiSchemaReference(LibrarySchemas.Episode, document);
        var determination = new OpenApiSchemaReference(LibrarySchemas.Determination, document);
        var line = new OpenApiSchema { Description = "Each line.", AnyOf = [determination, new OpenApiSchemaReference(nameof(Problem), document)] };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Negotiation.Json] = new OpenApiMediaType { Schema = episode },
                [Negotiation.NdJson] = new OpenApiMediaType { Schema = episode },
            },
        };
        operation.Responses!["200"].Content![Negotiation.Json] = new OpenApiMediaType { Schema = determination };
        operation.Responses["200"].Content![Negotiation.NdJson] = new OpenApiMediaType { Schema = line };
    }
}
