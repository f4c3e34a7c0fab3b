using System.Globalization;

namespace SpinalPain.RulesEngine.Library;

/// <summary>The days that a pack judges; both ends belong to them.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, or null when there is none.</param>
internal readonly record struct EffectivePeriod(DateOnly From, DateOnly? Until)
{
    public bool Contains(DateOnly date) => date >= this.From && (this.Until is not { } until || date <= until);

    /// <summary>The days that two periods have in common, or null.</summary>
    public EffectivePeriod? And(EffectivePeriod other)
    {
        var from = this.From > other.From ? this.From : other.From;
        var until = this.Until is not { } mine ? other.Until : other.Until is not { } its || mine < its ? mine : its;
        return until < from ? null : new(from, until);
    }

    /// <summary>What is left of the period without the days of others, in order.</summary>
    public IEnumerable<EffectivePeriod> Without(IEnumerable<EffectivePeriod> others)
    {
        var from = this.From;
        foreach (var other in others.OrderBy(other => other.From))
        {
            if (this.Until is { } last && other.From > last)
            {
                break;
            }

            if (other.From > from)
            {
                yield return new(from, other.From.AddDays(-1));
            }

            if (other.Until is not { } until)
            {
                yield break;
            }

            if (until >= from)
            {
                from = until.AddDays(1);
            }
        }

        if (this.Until is not { } end || from <= end)
        {
            yield return new(from, this.Until);
        }
    }

    /// <summary>Such as "from 2025-01-01 to 2025-06-30", "on 2025-06-30" or "from 2025-07-01 on".</summary>
    public string InWords() => this.Until is not { } until ? $"from {Day(this.From)} on"
        : until == this.From ? $"on {Day(until)}"
        : $"from {Day(this.From)} to {Day(until)}";

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
