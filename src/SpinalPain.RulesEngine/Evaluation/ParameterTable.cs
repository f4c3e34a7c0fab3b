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
        var starts = new List<DateOnly> { effectiveFrom };
        foreach (var parameter in parameters)
        {
            foreach (var value in parameter.Values)
            {
                starts.Add(value.From);
            }
        }

        starts.Sort();
        var distinct = 1;
        for (var index = 1; index < starts.Count; index++)
        {
            if (starts[index] != starts[distinct - 1])
            {
                starts[distinct++] = starts[index];
            }
        }

        this.starts = [.. starts[..distinct]];
        this.values = Array.ConvertAll(this.starts, start => new ThresholdsInForce(ValuesOn(start, parameters)));
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

    private static decimal[] ValuesOn(DateOnly date, ImmutableArray<Parameter> parameters)
    {
        var values = new decimal[parameters.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = parameters[index].On(date)?.Value ?? 0;
        }

        return values;
    }
}
