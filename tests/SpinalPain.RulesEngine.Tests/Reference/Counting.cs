using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>count: of elements, or of different dates among them.</summary>
internal static class Counting
{
    public static Finding Count(CountCondition condition, Surroundings around)
    {
        var list = Elements.Bottom(condition.List, around);
        ImmutableArray<Candidate> elements = [.. Elements.Of(condition, around, condition.DistinctBy)];
        var found = condition.DistinctBy is { } date ? DifferentDates(list, elements, date) : Lists.HowMany(list, elements.Select(element => element.Membership));
        var limit = around.InForce(condition.Limit);
        var truth = found.Compare(condition.Comparison, limit);
        return new Finding(condition, truth)
        {
            Facts = [list.Note()],
            Thresholds = [condition.Limit],
            Measurements =
            [
                new Measurement(
                    (condition.DistinctBy is null ? "count of " : "different dates of ") + list.Fact.Name,
                    found.InWords(),
                    Thresholds.Needed(condition.Comparison, condition.Limit, limit),
                    condition.Limit.Id,
                    truth.Holds()),
            ],
            Parts = [.. elements.Select(element => element.Found(element.Membership, element.IsOutside))],
            Depth = around.Depth,
        };
    }

    /// <summary>
    /// The fewest: only what is surely in counts, and each date that is not on record is one that was counted, if there is one.
    /// The most: all that is possibly in counts, and each such date is one of its own.
    /// </summary>
    private static Interval DifferentDates(Reading list, ImmutableArray<Candidate> elements, FactPath date)
    {
        var sure = DatesOf(elements.Where(element => element.Membership == Truth.True), date);
        var possible = DatesOf(elements.Where(element => element.IsPossible), date);
        var fewest = Math.Max(Known(sure), sure.Count == 0 ? 0 : 1);
        var most = Known(possible) + possible.Count(day => day is null);
        return new Interval(fewest, list.List is { IsIncomplete: false } ? most : null);
    }

    private static int Known(List<DateOnly?> dates) => dates.Where(date => date is not null).Distinct().Count();

    private static List<DateOnly?> DatesOf(IEnumerable<Candidate> elements, FactPath date) =>
        [.. elements.Select(element => ReferenceReader.Read(date, element.Around).Date)];
}
