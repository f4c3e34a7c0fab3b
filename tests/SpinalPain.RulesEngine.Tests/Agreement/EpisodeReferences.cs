using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The references of a generated episode to its own records.</summary>
internal sealed class EpisodeReferences(Dice dice, JsonObject episode)
{
    /// <summary>What no record is called.</summary>
    private const string Nobody = "nobody";

    private readonly string[] providers = IdsOf(episode["providers"]);
    private readonly string[] lines = IdsOf(episode["lines"]);
    private readonly string[] procedures = IdsOf(episode["procedures"]);

    /// <summary>The elements of a list in either of its forms.</summary>
    public static JsonArray Elements(JsonNode? list) => list as JsonArray ?? list?["items"]?.AsArray() ?? [];

    /// <summary>Makes references lead to records that are there, and such a share of them nowhere.</summary>
    public void Mend(double leadingNowhere) => this.Mend(episode, FactVocabulary.PatientEpisode, leadingNowhere);

    private static string[] IdsOf(JsonNode? list) => [.. Elements(list).Select(element => element!["id"]!.GetValue<string>())];

    private void Mend(JsonObject record, RecordType type, double leadingNowhere)
    {
        foreach (var fact in type.Facts.Where(fact => record.ContainsKey(fact.Name)))
        {
            if (fact.Record is { } inner)
            {
                foreach (var part in fact.IsList ? Elements(record[fact.Name]).AsEnumerable() : [record[fact.Name]])
                {
                    this.Mend(part!.AsObject(), inner, leadingNowhere);
                }
            }
            else if (fact.RefersTo != FactReference.None)
            {
                this.Mend(record, fact, leadingNowhere);
            }
        }
    }

    private void Mend(JsonObject record, Fact fact, double leadingNowhere)
    {
        string[] known = fact.RefersTo switch
        {
            FactReference.Provider => this.providers,
            FactReference.Line => this.lines,
            _ => [.. this.procedures, .. this.lines],
        };
        if (fact.IsList)
        {
            var ids = Elements(record[fact.Name]);
            foreach (var place in Enumerable.Range(0, ids.Count))
            {
                ids[place] = this.Mended(ids[place]!.GetValue<string>(), known, leadingNowhere);
            }
        }
        else if (this.Mended(record[fact.Name]!.GetValue<string>(), known, leadingNowhere) is { } id)
        {
            record[fact.Name] = id;
        }
        else
        {
            record.Remove(fact.Name);
        }
    }

    private string? Mended(string id, string[] known, double leadingNowhere) =>
        dice.Chance(leadingNowhere) ? Nobody
        : known.Contains(id) ? id
        : known.Length > 0 ? dice.Pick(known)
        : null;
}
