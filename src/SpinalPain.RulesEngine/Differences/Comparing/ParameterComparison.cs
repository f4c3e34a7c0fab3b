using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Thresholds, date by date.</summary>
internal sealed class ParameterComparison(PackComparison packs)
{
    private readonly JudgedPeriod oldPeriod = JudgedPeriod.Of(packs.Old.Pack.Manifest);

    public ImmutableArray<ParameterChange> Compare() =>
        [.. Pairs.Of(packs.Old.Pack.Parameters, packs.New.Pack.Parameters, parameter => parameter.Id, this.IsSame).Select(this.Compare).OfType<ParameterChange>()];

    /// <summary>Many limits are 2: only one that says the same too is the same under another id.</summary>
    private bool IsSame(Parameter old, Parameter @new) =>
        old.Title == @new.Title && old.Type == @new.Type && packs.Old.Terms.Of(old).Key == packs.New.Terms.Of(@new).Key;

    private ParameterChange? Compare((Parameter? Old, Parameter? New) pair)
    {
        var stretches = this.Stretches(pair.Old, pair.New).ToList();
        var values = stretches.Where(stretch => !SameValue(pair, stretch)).Select(stretch => Change(pair, stretch)).ToImmutableArray();
        var wording = pair is ({ } before, { } after)
            ? Wording.Between([
                ("title", before.Title, after.Title),
                ("allowed range", Range(before), Range(after)),
                .. stretches.Where(stretch => SameValue(pair, stretch)).Select(stretch => ($"value from {stretch.From.InWords()}", Origin(stretch.Old!), Origin(stretch.New!)))])
            : [];
        if (Pairs.KindOf(pair, parameter => parameter.Id, !values.IsEmpty, !wording.IsEmpty) is not { } kind)
        {
            return null;
        }

        var shown = (pair.New ?? pair.Old)!;
        return new ParameterChange
        {
            Id = shown.Id,
            OldId = Pairs.OldId(pair, parameter => parameter.Id),
            Kind = kind,
            Title = shown.Title,
            Values = values,
            Wording = wording,
            UsedBy = [.. (pair.New is null ? packs.Old : packs.New).UsersOf(used => used.Parameters.Contains(shown))],
        };
    }

    /// <summary>The dates compared, cut where a value begins; neighbors with the same values are one.</summary>
    private List<Stretch> Stretches(Parameter? old, Parameter? @new)
    {
        var starts = Starts(@new, packs.Compared).Concat(Starts(old, this.oldPeriod)).Where(packs.Compared.Contains).Append(packs.Compared.From).Distinct().Order();
        var stretches = new List<Stretch>();
        foreach (var start in starts)
        {
            var stretch = new Stretch(start, packs.Compared.Until, old?.On(this.oldPeriod.Nearest(start)), @new?.On(start));
            if (stretches.Count > 0)
            {
                var last = stretches[^1];
                if (ReferenceEquals(last.Old, stretch.Old) && ReferenceEquals(last.New, stretch.New))
                {
                    continue;
                }

                stretches[^1] = last with { Until = start.AddDays(-1) };
            }

            stretches.Add(stretch);
        }

        return stretches;
    }

    private static IEnumerable<DateOnly> Starts(Parameter? parameter, JudgedPeriod period) =>
        parameter is null ? [] : parameter.Values.Select(value => value.From).Where(period.Contains);

    private static bool SameValue((Parameter? Old, Parameter? New) pair, Stretch stretch) =>
        pair is ({ } old, { } @new) && old.Unit == @new.Unit && stretch.Old!.Value == stretch.New!.Value;

    private static ParameterValueChange Change((Parameter? Old, Parameter? New) pair, Stretch stretch)
    {
        var given = (stretch.New ?? stretch.Old)!;
        return new ParameterValueChange(
            stretch.From,
            stretch.Until == DateOnly.MaxValue ? null : stretch.Until,
            stretch.Old?.Value,
            pair.Old?.Unit,
            stretch.New?.Value,
            pair.New?.Unit,
            given.From,
            given.Source,
            given.Reason);
    }

    private static string Range(Parameter parameter) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DeterminationWords.Normalize(parameter.Minimum)} to {DeterminationWords.InWords(parameter.Maximum, parameter.Unit)}");

    private static string Origin(DatedValue value) => $"in force since {value.From.InWords()} ({value.Source}): {value.Reason}";

    private sealed record Stretch(DateOnly From, DateOnly Until, DatedValue? Old, DatedValue? New);
}
