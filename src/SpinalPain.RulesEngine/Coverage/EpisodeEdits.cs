using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>
/// The small changes to an episode that could show something else: a fact taken away or added, true for false, another word, a day more
/// or less, a number at a threshold, a list empty, incomplete, longer or shorter.
/// </summary>
/// <param name="hints">The values worth trying.</param>
internal sealed class EpisodeEdits(EditHints hints)
{
    public IEnumerable<EpisodeEdit> Of(JsonElement episode) => this.OfRecord(episode, FactVocabulary.PatientEpisode, [], hints.For(episode));

    /// <summary>Two facts taken away from one record: what one leaves open, the other may still decide.</summary>
    public static IEnumerable<EpisodeEdit> WithoutTwo(JsonElement episode) => WithoutTwo(episode, FactVocabulary.PatientEpisode, []);

    private static IEnumerable<EpisodeEdit> WithoutTwo(JsonElement record, RecordType type, ImmutableArray<string> path)
    {
        var present = type.Facts.Where(fact => record.TryGetProperty(fact.Name, out _)).ToList();
        var removable = path.IsEmpty ? [] : present.Where(fact => !fact.IsRequired).ToList();
        foreach (var (place, first) in removable.Index())
        {
            foreach (var second in removable.Skip(place + 1))
            {
                yield return new EpisodeEdit(path, Without(record, first.Name, second.Name));
            }
        }

        foreach (var fact in present.Where(fact => fact.Kind == FactKind.Record))
        {
            var value = record.GetProperty(fact.Name);
            var isPart = fact.IsList && value.ValueKind == JsonValueKind.Object;
            var place = isPart ? path.Add(fact.Name).Add("items") : path.Add(fact.Name);
            var records = !fact.IsList ? [(value, place)]
                : (isPart ? value.GetProperty("items") : value).EnumerateArray().Index().Select(each => (each.Item, place.Add(each.Index.ToString(CultureInfo.InvariantCulture))));
            foreach (var (child, childPlace) in records)
            {
                foreach (var edit in WithoutTwo(child, fact.Record!, childPlace))
                {
                    yield return edit;
                }
            }
        }
    }

    private static string Without(JsonElement record, params string[] names) =>
        $"{{{string.Join(',', record.EnumerateObject().Where(member => !names.Contains(member.Name)).Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}"))}}}";

    private IEnumerable<EpisodeEdit> OfRecord(JsonElement record, RecordType type, ImmutableArray<string> path, EpisodeHints values)
    {
        foreach (var fact in type.Facts.Where(fact => !fact.IsDerived && fact.Kind != FactKind.Extensions))
        {
            var place = path.Add(fact.Name);
            var isThere = record.TryGetProperty(fact.Name, out var value);
            if (isThere && !fact.IsRequired)
            {
                yield return new EpisodeEdit(place, null);
            }

            foreach (var edit in fact.IsList ? this.OfList(value, fact, place, values) : this.OfScalar(value, fact, place, record, values))
            {
                yield return edit;
            }
        }
    }

    private IEnumerable<EpisodeEdit> OfScalar(JsonElement value, Fact fact, ImmutableArray<string> place, JsonElement record, EpisodeHints values)
    {
        if (fact.Kind == FactKind.Record)
        {
            return value.ValueKind == JsonValueKind.Object ? this.OfRecord(value, fact.Record!, place, values) : [];
        }

        var raw = value.ValueKind == JsonValueKind.Undefined ? null : value.GetRawText();
        return values.Scalars(fact, record).Where(other => other != raw).Distinct(StringComparer.Ordinal).Select(other => new EpisodeEdit(place, other));
    }

    private IEnumerable<EpisodeEdit> OfList(JsonElement value, Fact fact, ImmutableArray<string> place, EpisodeHints values)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            yield return new EpisodeEdit(place, "[]");
            yield break;
        }

        var isPart = value.ValueKind == JsonValueKind.Object;
        var items = isPart ? value.GetProperty("items") : value;
        var itemsPlace = isPart ? place.Add("items") : place;
        var texts = items.EnumerateArray().Select(item => item.GetRawText()).ToList();
        if (!isPart)
        {
            yield return new EpisodeEdit(place, $$"""{"items":{{items.GetRawText()}},"incomplete":true}""");
        }

        if (texts.Count > 0)
        {
            yield return new EpisodeEdit(place, "[]");
        }

        foreach (var index in Enumerable.Range(0, texts.Count))
        {
            yield return new EpisodeEdit(itemsPlace, List(texts.Where((_, each) => each != index)));
        }

        foreach (var more in values.Elements(fact, items).Where(more => fact.Kind == FactKind.Record || !texts.Contains(more)))
        {
            yield return new EpisodeEdit(itemsPlace, List(texts.Append(more)));
        }

        if (fact.Record is { } type)
        {
            foreach (var (index, item) in items.EnumerateArray().Index())
            {
                foreach (var edit in this.OfRecord(item, type, itemsPlace.Add(index.ToString(CultureInfo.InvariantCulture)), values))
                {
                    yield return edit;
                }
            }
        }
    }

    private static string List(IEnumerable<string> items) => $"[{string.Join(',', items)}]";
}
