using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>The values of all thresholds of a pack by date, found with one search for each line.</summary>
internal sealed class ParameterTable
{
    private readonly DateOnly[] starts;
    private readonly ThresholdsInForce[] values;

    public ParameterTable(ImmutableArray<Parameter> parameters, DateOnly effectiveFrom)
    {
        this.starts = [.. parameters.SelectMany(parameter => parameter.Values, (_, value) => value.From).Append(effectiveFrom).Distinct().Order()];
        this.values = [.. this.starts.Select(start => new ThresholdsInForce([.. parameters.Select(parameter => parameter.On(start)?.Value ?? 0)]))];
    }

    /// <summary>How many stretches of days there are that have the same values.</summary>
    public int Stretches => this.starts.Length;

    /// <summary>The values in force on a date within the effective period of the pack.</summary>
    public ThresholdsInForce On(DateOnly date) => this.values[this.StretchOf(date)];

    /// <summary>The number of the stretch that a date is in.</summary>
    public int StretchOf(DateOnly date)
    {
        var found = Array.BinarySearch(this.starts, date);
        return Math.Max(0, found >= 0 ? found : ~found - 1);
    }
}
