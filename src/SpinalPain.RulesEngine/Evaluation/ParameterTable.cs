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
        // Nearly all thresholds of a pack begin on the same few days.
        var starts = new List<DateOnly> { effectiveFrom };
        foreach (var parameter in parameters)
        {
            foreach (var value in parameter.Values)
            {
                Insert(starts, value.From);
            }
        }

        this.starts = [.. starts];
        this.values = new ThresholdsInForce[this.starts.Length];
        for (var stretch = 0; stretch < this.values.Length; stretch++)
        {
            this.values[stretch] = new ThresholdsInForce(ValuesOn(this.starts[stretch], parameters));
        }
    }

    /// <summary>How many stretches of days there are that have the same values.</summary>
    public int Stretches => this.starts.Length;

    /// <summary>The values in force on a date within the effective period of the pack.</summary>
    public ThresholdsInForce On(DateOnly date) => this.values[this.StretchOf(date)];

    /// <summary>The number of the stretch that a date is in.</summary>
    public int StretchOf(DateOnly date)
    {
        var (low, high) = (0, this.starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = this.starts[middle] <= date ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static void Insert(List<DateOnly> starts, DateOnly day)
    {
        var place = starts.Count;
        while (place > 0 && starts[place - 1] > day)
        {
            place--;
        }

        if (place == 0 || starts[place - 1] != day)
        {
            starts.Insert(place, day);
        }
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
