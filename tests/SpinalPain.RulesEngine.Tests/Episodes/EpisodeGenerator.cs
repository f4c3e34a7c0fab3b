using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Episodes;

/// <summary>Makes good episodes out of the vocabulary, as JSON. The same seed gives the same episode.</summary>
internal sealed class EpisodeGenerator
{
    /// <summary>Stands in every text that is free, so that a test can look for values that leak.</summary>
    public const string Secret = "zQ";

    private readonly Random random;
    private readonly double density;
    private readonly Dictionary<RecordType, int> counts = [];

    private EpisodeGenerator(int seed, double density) => (this.random, this.density) = (new Random(seed), density);

    public static JsonObject Episode(int seed, double density) => new EpisodeGenerator(seed, density).Episode();

    /// <summary>An episode that has every fact of every record.</summary>
    public static JsonObject Full() => Episode(seed: 1, density: 1);

    private static string Id(RecordType type, int number) => $"{Secret}-{type.Name}-{number}";

    private JsonObject Episode()
    {
        // How many there are must be known before anything refers to them.
        foreach (var type in new[] { FactVocabulary.RequestedLine, FactVocabulary.Procedure, FactVocabulary.Document, FactVocabulary.Provider })
        {
            this.counts[type] = this.random.Next(1, 4);
        }

        var episode = this.Record(FactVocabulary.PatientEpisode, number: 1);
        if (this.Decide())
        {
            episode.Insert(0, "$schema", "episode.schema.json");
        }

        return episode;
    }

    private JsonObject Record(RecordType type, int number)
    {
        var record = new JsonObject();
        foreach (var fact in type.Facts.Where(fact => !fact.IsDerived))
        {
            var isTarget = fact.Record is { } target && this.counts.ContainsKey(target);
            if (fact.IsRequired || isTarget || this.Decide())
            {
                record[fact.Name] = fact.Name == "id" ? Id(type, number) : fact.IsList ? this.List(fact) : this.Value(fact, 1);
            }
            else if (this.random.Next(10) == 0)
            {
                record[fact.Name] = null;
            }
        }

        if (type == FactVocabulary.Assessment && record["score"] is { } score)
        {
            record["score"] = score.GetValue<decimal>() / 10;
        }

        return record;
    }

    private JsonNode List(Fact fact)
    {
        var count = fact.Record is { } type && this.counts.TryGetValue(type, out var fixedCount) ? fixedCount : this.random.Next(this.density < 1 ? 0 : 1, 4);
        var items = new JsonArray([.. Enumerable.Range(1, count).Select(number => this.Value(fact, number))]);
        return this.random.Next(3) == 0
            ? new JsonObject { ["items"] = items, ["incomplete"] = this.random.Next(2) == 0 }
            : items;
    }

    private JsonNode Value(Fact fact, int number) => fact.Kind switch
    {
        FactKind.Boolean => this.random.Next(2) == 0,
        FactKind.Number => Math.Clamp(this.random.Next(0, 1000) / 10m, fact.Minimum!.Value, fact.Maximum!.Value),
        FactKind.Date => new DateOnly(1900, 1, 1).AddDays(this.random.Next(0, 109_938)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactKind.Code => this.Pick(fact.Codes),
        FactKind.Text => this.Text(fact),
        FactKind.Record => this.Record(fact.Record!, number),
        _ => new JsonObject { ["flag"] = true, ["number"] = 0.5m, ["text"] = Secret, ["absent"] = null },
    };

    private string Text(Fact fact)
    {
        var target = fact.RefersTo switch
        {
            FactReference.Provider => FactVocabulary.Provider,
            FactReference.Line => FactVocabulary.RequestedLine,
            FactReference.ProcedureOrLine => this.random.Next(2) == 0 ? FactVocabulary.RequestedLine : FactVocabulary.Procedure,
            _ => null,
        };
        return target is not null ? Id(target, this.random.Next(1, this.counts[target] + 1)) : fact.Format switch
        {
            TextFormat.ProcedureCode => this.Pick(["62323", "64635", "0275T", "G0260"]),
            TextFormat.Modifier => this.Pick(["RT", "50"]),
            TextFormat.LowerCase => "methylprednisolone",
            TextFormat.State => this.Pick(["KY", "OH"]),
            TextFormat.SpinalLevel => this.Pick(["L4-L5", "L5-S1", "C7-T1", "T12-L1", "C0-C1", "S4-S5"]),
            _ => this.Pick([Secret, $"{Secret} \"é\" \\ \U0001F600 </script>", new string('z', 1_998) + Secret]),
        };
    }

    private bool Decide() => this.density >= 1 || this.random.NextDouble() < this.density;

    private string Pick(ImmutableArray<string> choices) => choices[this.random.Next(choices.Length)];
}
