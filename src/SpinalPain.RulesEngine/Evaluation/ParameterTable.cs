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

    /// <summary>The values in force on a date within the effective period of the pack.</summary>
    public ThresholdsInForce On(DateOnly date)
    {
        var found = Array.BinarySearch(this.starts, date);
        return this.values[Math.Max(0, found >= 0 ? found : ~found - 1)];
    }
}
