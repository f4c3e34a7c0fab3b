using System.Text;
using SpinalPain.RulesEngine.Hosting;
using SpinalPain.RulesEngine.Prose;

namespace CoverageService;

/// <summary>GET /packs: what judges now. GET /packs/{id}/{version}: a pack in words, for people.</summary>
internal static class PackEndpoints
{
    public static void MapPacks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/packs", List)
            .WithName("listPacks")
            .WithTags("Packs")
            .WithSummary("Lists the packs in force.")
            .WithDescription("All packs that are loaded, drafts too, in order of id, first day and version. The generation counts the libraries that were in force since the start, from 1.")
            .Produces<PackList>()
            .ProducesProblems(StatusCodes.Status406NotAcceptable);
        routes.MapGet("/packs/{id}/{version}", Show)
            .WithName("showPack")
            .WithTags("Packs")
            .WithSummary("Shows a pack in plain English.")
            .WithDescription("The policies, criteria and thresholds of a pack in sentences, as a web page or as Markdown.")
            .Produces<string>(StatusCodes.Status200OK, Negotiation.Html, Negotiation.Markdown)
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status406NotAcceptable);
    }

    private static IResult List(HttpRequest request, ICoverageEngine engine)
    {
        if (request.BestAnswer(Negotiation.Json) is null)
        {
            return NotAcceptable(Negotiation.Json);
        }

        var rules = engine.Current;
        return Results.Ok(new PackList(rules.Generation, rules.LoadedAt, [.. rules.Library.Packs.Select(pack => PackSummary.Of(pack, request.PathBase))]));
    }

    private static IResult Show(string id, string version, HttpRequest request, ICoverageEngine engine)
    {
        var found = engine.Current.Library.Resolve($"{id}@{version}");
        if (!found.TryGetValue(out var pack))
        {
            return Problems.Of(StatusCodes.Status404NotFound, "There is no such pack; the diagnostics say which there are.", found.Diagnostics);
        }

        return request.BestAnswer(Negotiation.Html, Negotiation.Markdown) switch
        {
            Negotiation.Html => Results.Text(PackHtml.Write(pack.Pack), Negotiation.Html, Encoding.UTF8),
            Negotiation.Markdown => Results.Text(PackMarkdown.Write(pack.Pack), Negotiation.Markdown, Encoding.UTF8),
            _ => NotAcceptable($"{Negotiation.Html} and {Negotiation.Markdown}"),
        };
    }

    private static IResult NotAcceptable(string offered) =>
        Problems.Of(StatusCodes.Status406NotAcceptable, $"This path gives {offered}, which this request does not accept.");
}
