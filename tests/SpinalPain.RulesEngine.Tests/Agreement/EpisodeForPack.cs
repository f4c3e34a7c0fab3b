using System.Globalization;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>
/// Makes episodes for a pack: they hold what the pack reads, with values at and around its thresholds, from so few choices that
/// values often meet, and with holes, contradictions and references that lead nowhere.
/// </summary>
internal sealed class EpisodeForPack
{
    private static readonly RecordType[] Numbered = [FactVocabulary.RequestedLine, FactVocabulary.Procedure, FactVocabulary.Document, FactVocabulary.Provider];

    private readonly Dice dice;
    private readonly PackInterests interests;
    private readonly DaysOfEpisode days;
    private readonly WordsOfEpisode words;
    private readonly double density;
    private readonly Dictionary<RecordType, int> numbers = [];

    private EpisodeForPack(PackInterests interests, Dice dice)
    {
        this.dice = dice;
        this.interests = interests;
        this.days = new DaysOfEpisode(dice, interests);
        this.words = new WordsOfEpisode(dice, interests);
        this.density = dice.Pick(1, 0.97, 0.97, 0.9, 0.9, 0.7, 0.4);
    }

    /// <summary>The episode of a seed.</summary>
    public static JsonObject Episode(PackInterests interests, int seed) => new EpisodeForPack(interests, new Dice(seed)).Episode();

    private JsonObject Episode()
    {
        var episode = this.Record(FactVocabulary.PatientEpisode);
        if (this.interests.AsksForImprovement && episode["procedures"] is { } procedures && this.dice.Chance(0.9))
        {
            new ScoresForPack(this.dice, this.interests, this.days).AddTo(episode, EpisodeReferences.Elements(procedures));
        }

        new EpisodeReferences(this.dice, episode).Mend(leadingNowhere: this.dice.Chance(0.1) ? 0.5 : 0);

        return episode;
    }

    private JsonObject Record(RecordType type)
    {
        var number = this.numbers[type] = this.numbers.GetValueOrDefault(type) + 1;
        var record = new JsonObject();
        foreach (var fact in type.Facts.Where(fact => !fact.IsDerived))
        {
            if (fact.Name == "id" && Numbered.Contains(type))
            {
                record["id"] = Words.IdOf(type, number);
            }
            else if (fact.IsRequired || this.dice.Chance(this.IsOfInterest(fact) ? this.density : 0.04))
            {
                record[fact.Name] = fact.IsList ? this.List(fact) : this.Value(type, fact);
            }
        }

        if (type == FactVocabulary.Assessment)
        {
            ScoresForPack.KeepOnScale(record);
        }

        return record;
    }

    /// <summary>A list or a record is of interest for what is within it.</summary>
    private bool IsOfInterest(Fact fact) =>
        this.interests.Reads(fact) || (fact.Kind == FactKind.Extensions && this.interests.Pack.Manifest.Extensions.Length > 0);

    private JsonNode List(Fact fact)
    {
        var count = fact.Record == FactVocabulary.RequestedLine ? this.dice.Weighted((1, 6), (2, 3), (3, 1)) : this.dice.Weighted((0, 2), (1, 6), (2, 6), (3, 4), (4, 2));
        var items = new JsonArray([.. Enumerable.Range(0, count).Select(_ => this.Value(null, fact))]);
        return this.dice.Chance(0.1) ? new JsonObject { ["items"] = items, ["incomplete"] = this.dice.Chance(0.8) } : items;
    }

    private JsonNode Value(RecordType? owner, Fact fact) => fact switch
    {
        { Kind: FactKind.Record } => this.Record(fact.Record!),
        { Kind: FactKind.Extensions } => this.Extensions(owner!),
        { Kind: FactKind.Boolean } => this.dice.Chance(0.5),
        { Kind: FactKind.Number } => Math.Clamp(this.Number(fact), fact.Minimum!.Value, fact.Maximum!.Value),
        { Kind: FactKind.Code } => this.words.Code(fact),
        { Kind: FactKind.Date } when fact == FactVocabulary.RequestedLine.DatedBy => Text(this.dice.Pick(this.days.Service)),
        { Kind: FactKind.Date } => Text(this.days.Any()),
        { Name: "code" } when owner == FactVocabulary.RequestedLine && this.dice.Chance(0.95) => this.dice.Pick(this.interests.LineCodes),
        _ => this.words.Text(fact),
    };

    /// <summary>A number at a threshold of the pack or beside it.</summary>
    private decimal Number(Fact fact) => this.interests.ThresholdsOf(fact) is { Count: > 0 } thresholds && this.dice.Chance(0.9)
        ? this.dice.Pick(thresholds.ToList()) + this.dice.Pick(0m, 0m, 0.1m, -0.1m, 1m, -1m, 0.000000001m)
        : this.dice.Pick(0m, 1m, 2m, 2.0m, 5m, 50m);

    private JsonObject Extensions(RecordType owner)
    {
        var facts = new JsonObject();
        var on = owner == FactVocabulary.RequestedLine ? "line" : "episode";
        foreach (var extension in this.interests.Pack.Manifest.Extensions.Where(extension => extension.On == on && this.dice.Chance(this.density)))
        {
            // A value of another type than the pack declares says nothing to it.
            facts[extension.Name] = (this.dice.Chance(0.93) ? extension.Type : "other") switch
            {
                "boolean" => this.dice.Chance(0.5),
                "number" => this.dice.Pick(this.NumbersOf(extension)),
                "date" => Text(this.days.Any()),
                "text" => this.dice.Pick("alpha", "Alpha", "M54.16", "62323"),
                _ => this.dice.Pick<JsonNode>("not of its type", 3, false),
            };
        }

        return facts;
    }

    private decimal[] NumbersOf(PackExtension extension) =>
    [
        0m,
        1m,
        .. from parameter in this.interests.Pack.Parameters
           where parameter.Unit == extension.Unit
           from value in parameter.Values
           from beside in new[] { 0m, 0.5m }
           select value.Value - beside,
    ];

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
