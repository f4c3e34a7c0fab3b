using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Values worth trying in one episode, as JSON.</summary>
internal sealed class EpisodeHints
{
    private readonly EditHints hints;
    private readonly SortedSet<DateOnly> dates = [];
    private readonly SortedSet<DateOnly> servedOn = [];
    private readonly SortedSet<decimal> scores = [];

    public EpisodeHints(EditHints hints, JsonElement episode)
    {
        this.hints = hints;
        this.Gather(episode, name: null);
    }

    /// <summary>Values for a fact of a record.</summary>
    public IEnumerable<string> Scalars(Fact fact, JsonElement record) => fact.Kind switch
    {
        FactKind.Boolean => ["true", "false"],
        FactKind.Code => fact.Codes.Select(Quote),
        FactKind.Date => this.Days(record).Select(day => Quote(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        FactKind.Number => this.Numbers(fact).Select(number => number.ToString(CultureInfo.InvariantCulture)),
        FactKind.Text => this.hints.Texts(fact).Select(Quote),
        _ => [],
    };

    /// <summary>Elements to add to a list.</summary>
    public IEnumerable<string> Elements(Fact list, JsonElement items) => list.Kind switch
    {
        FactKind.Code => list.Codes.Select(Quote),
        FactKind.Text => this.hints.Texts(list).Concat(list.Format == TextFormat.SpinalLevel ? ["L3-L4", "L4-L5"] : []).Select(Quote),
        FactKind.Record when list.Record!.Find("id") is null => items.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Append("{}"),
        FactKind.Record => items.EnumerateArray().Select(Again),
        _ => [],
    };

    /// <summary>The same record once more, under an id of its own.</summary>
    private static string Again(JsonElement item)
    {
        var id = item.GetProperty("id").GetString() + "-again";
        return System.Text.Encoding.UTF8.GetString(new EpisodeEdit(["id"], Quote(id)).Apply(item));
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private SortedSet<DateOnly> Days(JsonElement record)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var day in this.servedOn.Concat(DatesOf(record)))
        {
            Around(day);
        }

        foreach (var duration in this.hints.Thresholds.Where(threshold => threshold.Type == ParameterType.Duration))
        {
            foreach (var value in duration.Values)
            {
                foreach (var day in this.dates)
                {
                    Around(CalendarArithmetic.Add(day, value.Value, duration.Unit));
                    Around(CalendarArithmetic.Subtract(day, value.Value, duration.Unit));
                }
            }
        }

        return days;

        void Around(DateOnly day)
        {
            for (var offset = -1; offset <= 1; offset++)
            {
                // Near the ends of the calendar there is nothing to try.
                if (day.DayNumber + offset is var number && number > DateOnly.MinValue.DayNumber && number < DateOnly.MaxValue.DayNumber)
                {
                    days.Add(DateOnly.FromDayNumber(number));
                }
            }
        }
    }

    private IEnumerable<decimal> Numbers(Fact fact)
    {
        var numbers = new SortedSet<decimal>();
        foreach (var threshold in this.hints.Thresholds)
        {
            foreach (var value in threshold.Values)
            {
                decimal[] near = [value.Value - 1, value.Value, value.Value + 1];
                numbers.UnionWith(near);
                if (threshold.Type == ParameterType.Percent && fact.Unit == Units.Points)
                {
                    numbers.UnionWith(near.SelectMany(_ => this.scores, (percent, score) => score * (100 - percent) / 100));
                }
            }
        }

        return numbers.Where(number => !(number < fact.Minimum) && !(number > fact.Maximum));
    }

    private static IEnumerable<DateOnly> DatesOf(JsonElement record) =>
        record.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String).Select(member => Date(member.Value)).OfType<DateOnly>();

    private static DateOnly? Date(JsonElement value) =>
        DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private void Gather(JsonElement element, string? name)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    this.Gather(member.Value, member.Name);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    this.Gather(item, name);
                }

                break;
            case JsonValueKind.String when Date(element) is { } date:
                this.dates.Add(date);
                if (name == "dateOfService")
                {
                    this.servedOn.Add(date);
                }

                break;
            case JsonValueKind.Number when name == "score" && element.TryGetDecimal(out var score):
                this.scores.Add(score);
                break;
        }
    }
}
