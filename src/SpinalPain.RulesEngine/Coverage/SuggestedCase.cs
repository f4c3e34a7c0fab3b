using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Formatting;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>A case that nobody has reviewed: it says what the pack decides now, which need not be right.</summary>
/// <param name="Name">Its name, which says that it is unreviewed and what it shows.</param>
/// <param name="Topic">Id of the criterion, definition, policy or parameter that it is about.</param>
/// <param name="Shows">What it shows that no case shows yet.</param>
/// <param name="Json">The case, as it stands in a case file.</param>
public sealed record SuggestedCase(string Name, string Topic, ImmutableArray<string> Shows, string Json);

/// <summary>Cases for a person to review.</summary>
/// <param name="Cases">The cases, in the order in which they were found.</param>
/// <param name="NotFound">What none of the small changes that were tried shows.</param>
public sealed record CaseSuggestions(ImmutableArray<SuggestedCase> Cases, ImmutableArray<string> NotFound)
{
    /// <summary>Whether the search ended before all small changes of all known episodes were tried.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>The cases as case files in the layout of packs, one for each topic.</summary>
    /// <returns>Names of files and their UTF-8 content, in order of name.</returns>
    public IEnumerable<(string Name, byte[] Content)> Files() =>
        from topic in this.Cases.GroupBy(each => each.Topic, StringComparer.Ordinal)
        orderby topic.Key
        select ($"unreviewed-{topic.Key}.json", File($"unreviewed-{topic.Key}.json", topic));

    private static byte[] File(string name, IEnumerable<SuggestedCase> cases)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("cases");
            foreach (var each in cases)
            {
                using var json = JsonDocument.Parse(each.Json);
                json.RootElement.WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetBytes(PackFormat.Format(stream.ToArray(), name).Value.Text);
    }
}
