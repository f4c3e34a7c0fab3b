using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>A stretch of dates of service, both ends included.</summary>
internal readonly record struct JudgedPeriod(DateOnly From, DateOnly Until)
{
    public static JudgedPeriod Of(PackManifest manifest) => new(manifest.EffectiveFrom, manifest.EffectiveUntil ?? DateOnly.MaxValue);

    public bool Contains(DateOnly date) => date >= this.From && date <= this.Until;

    public bool Meets(JudgedPeriod other) => this.From <= other.Until && other.From <= this.Until;

    /// <summary>The date, or the end of the period that lies nearest to it.</summary>
    public DateOnly Nearest(DateOnly date) => date < this.From ? this.From : date > this.Until ? this.Until : date;
}
