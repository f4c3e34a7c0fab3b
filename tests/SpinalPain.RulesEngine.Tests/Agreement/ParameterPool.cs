using System.Globalization;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The thresholds of a generated pack. Each has a dated series that covers the effective period, and conditions share them.</summary>
internal sealed class ParameterPool(Dice dice, EffectivePeriod period)
{
    private static readonly string[] DurationUnits = [Units.Days, Units.Weeks, Units.Months, Units.Years];

    private readonly List<(string Id, string Type, string Unit, decimal[] Values, JsonObject Json)> parameters = [];

    public IReadOnlyList<string> Ids => [.. this.parameters.Select(parameter => parameter.Id)];

    public JsonArray ToJson() => [.. this.parameters.Select(parameter => (JsonNode)parameter.Json.DeepClone())];

    /// <summary>A duration in one of the units, or in any.</summary>
    public JsonObject Duration(params string[] units) =>
        this.Parameter("duration", dice.Pick(units.Length == 0 ? DurationUnits : units), fits: values => values.Any(value => value > 0));

    /// <summary>A percentage for improvement: it may be one that everything reaches or nothing.</summary>
    public JsonObject Improvement() => this.Parameter("percent", Units.Percent, fits: _ => true);

    /// <summary>A count, at least one value of which lies within bounds.</summary>
    public JsonObject Count(int lowest, int highest) => this.Parameter("count", Units.Count, values => values.Any(value => value >= lowest && value <= highest));

    /// <summary>A threshold for a number, at least one value of which the number can lie on both sides of.</summary>
    public JsonObject For(Fact number)
    {
        var type = number.Unit switch
        {
            Units.Percent => "percent",
            Units.Count => "count",
            Units.Days or Units.Weeks or Units.Months or Units.Years => "duration",
            _ => "number",
        };
        return this.Parameter(type, number.Unit!, values => values.Any(value => !(value <= number.Minimum) && !(value >= number.Maximum)));
    }

    private static JsonObject Reference(string id) => new() { ["parameter"] = id };

    private JsonObject Parameter(string type, string unit, Func<decimal[], bool> fits)
    {
        var known = this.parameters.Where(parameter => parameter.Type == type && parameter.Unit == unit && fits(parameter.Values)).ToList();
        if (known.Count > 0 && dice.Chance(0.6))
        {
            return Reference(dice.Pick(known).Id);
        }

        var starts = this.Starts();
        decimal[] values;
        do
        {
            values = [.. starts.Select(_ => this.Value(type, unit))];
        }
        while (!fits(values));

        var id = FormattableString.Invariant($"p{this.parameters.Count + 1}.{unit.Replace('/', '-')}");
        this.parameters.Add((id, type, unit, values, this.Json(id, type, unit, starts, values)));
        return Reference(id);
    }

    /// <summary>The days on which values take effect: the first on the first effective day or before it, none after the last.</summary>
    private DateOnly[] Starts()
    {
        var first = dice.Chance(0.7) ? period.From : period.From.AddDays(-dice.Number(1, 400));
        return [first, .. dice.Some(period.Milestones.Where(day => day > period.From), dice.Weighted((0, 4), (1, 3), (2, 2))).Order()];
    }

    private decimal Value(string type, string unit) => (type, unit) switch
    {
        ("duration", Units.Days) => dice.Pick(1, 7, 28, 30, 31, 60, 90, 0),
        ("duration", Units.Weeks) => dice.Pick(1, 2, 4, 6, 12),
        ("duration", Units.Months) => dice.Pick(1, 1, 2, 3, 6, 12, 13),
        ("duration", _) => dice.Pick(1, 1, 2, 4),
        ("percent", _) => dice.Pick(50m, 50m, 80m, 25m, 33.3m, 66.666666667m, 0m, 100m, -10m),
        ("count", _) => dice.Pick(1, 1, 2, 2, 3, 4, 0),
        (_, Units.Points) => dice.Pick(4m, 5m, 2.5m, 10m, 6.000000001m),
        _ => dice.Pick(30m, 35.5m, -1.25m, 0m, 0.000000001m),
    };

    private JsonObject Json(string id, string type, string unit, DateOnly[] starts, decimal[] values)
    {
        var json = new JsonObject { ["id"] = id, ["title"] = $"Threshold {id}", ["type"] = type };
        if (type is not ("percent" or "count") || dice.Chance(0.5))
        {
            json["unit"] = unit;
        }

        json["range"] = new JsonObject { ["minimum"] = values.Min(), ["maximum"] = values.Max() + dice.Number(0, 1) };
        json["values"] = new JsonArray([.. values.Select((value, place) => (JsonNode)this.Dated(starts, place, value))]);
        return json;
    }

    private JsonObject Dated(DateOnly[] starts, int place, decimal value)
    {
        var json = new JsonObject { ["from"] = Text(starts[place]), ["value"] = value, ["source"] = dice.Pick(PackGenerator.Sources), ["reason"] = "Generated." };

        // A value may tell its last day, which is the day before the next one or, for the last one, no earlier than the end of the pack.
        DateOnly? last = place + 1 < starts.Length ? starts[place + 1].AddDays(-1) : period.Until?.AddDays(dice.Number(0, 1));
        if (last is { } until && dice.Chance(0.3))
        {
            json["until"] = Text(until);
        }

        return json;
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
