using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>How many there are: at least <paramref name="Sure"/>, at most <paramref name="Possible"/>, which is null when there is no limit.</summary>
internal sealed record Interval(int Sure, int? Possible)
{
    /// <summary>Decided when every number of the interval gives the same answer.</summary>
    public Truth Compare(Comparison comparison, decimal limit) => comparison switch
    {
        Comparison.AtLeast => this.Sure >= limit ? Truth.True : this.Possible < limit ? Truth.False : Truth.Unknown,
        Comparison.AtMost => this.Possible <= limit ? Truth.True : this.Sure > limit ? Truth.False : Truth.Unknown,
        Comparison.MoreThan => Logic.Not(this.Compare(Comparison.AtMost, limit)),
        _ => Logic.Not(this.Compare(Comparison.AtLeast, limit)),
    };

    public string InWords() => this.Possible switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"at least {this.Sure}"),
        var possible when possible == this.Sure => this.Sure.ToString(CultureInfo.InvariantCulture),
        var possible => string.Create(CultureInfo.InvariantCulture, $"{this.Sure} to {possible}"),
    };
}
