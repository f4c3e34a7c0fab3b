using Microsoft.Net.Http.Headers;

namespace CoverageService;

/// <summary>Which media type a body has, and which one the client would take.</summary>
internal static class Negotiation
{
    public const string Json = "application/json";
    public const string NdJson = "application/x-ndjson";
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";

    /// <summary>The one of some media types that the body is of; null when it is of none, or is not UTF-8, or is compressed.</summary>
    public static string? TypeOfBody(this HttpRequest request, params ReadOnlySpan<string> taken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            || request.Headers.ContentEncoding.Any(coding => !string.Equals(coding, "identity", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        foreach (var each in taken)
        {
            if (type.MediaType.Equals(each, StringComparison.OrdinalIgnoreCase))
            {
                return each;
            }
        }

        return null;
    }

    /// <summary>The offered media type that the client likes best, of equals the first; null when it takes none.</summary>
    public static string? BestAnswer(this HttpRequest request, params ReadOnlySpan<string> offered)
    {
        var accepted = request.GetTypedHeaders().Accept;
        string? best = null;
        var bestQuality = 0.0;
        foreach (var each in offered)
        {
            var quality = accepted.Count == 0 ? 1 : QualityOf(new MediaTypeHeaderValue(each), accepted);
            if (quality > bestQuality)
            {
                (best, bestQuality) = (each, quality);
            }
        }

        return best;
    }

    /// <summary>The quality that the most specific range gives, as RFC 9110 asks: "text/html;q=0, text/*" refuses HTML alone.</summary>
    private static double QualityOf(MediaTypeHeaderValue type, IList<MediaTypeHeaderValue> accepted) => accepted
        .Where(range => type.IsSubsetOf(new MediaTypeHeaderValue(range.MediaType)))
        .OrderBy(Breadth)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();

    private static int Breadth(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0;
}
