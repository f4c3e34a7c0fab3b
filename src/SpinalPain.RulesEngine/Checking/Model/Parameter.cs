using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>A threshold with its history.</summary>
public sealed class Parameter
{
    internal Parameter(int index, string id, string title, ParameterType type, string unit, decimal minimum, decimal maximum, ImmutableArray<DatedValue> values)
    {
        this.Index = index;
        this.Id = id;
        this.Title = title;
        this.Type = type;
        this.Unit = unit;
        this.Minimum = minimum;
        this.Maximum = maximum;
        this.Values = values;
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What it limits, for people.</summary>
    public string Title { get; }

    /// <summary>Its type.</summary>
    public ParameterType Type { get; }

    /// <summary>Its unit, as in <see cref="Vocabulary.Units"/> or of a payer-specific fact.</summary>
    public string Unit { get; }

    /// <summary>Smallest value allowed.</summary>
    public decimal Minimum { get; }

    /// <summary>Largest value allowed.</summary>
    public decimal Maximum { get; }

    /// <summary>Its values in order of date, without gap or overlap within the effective period of the pack.</summary>
    public ImmutableArray<DatedValue> Values { get; }

    /// <summary>Its place in the pack, from 0.</summary>
    internal int Index { get; }

    /// <summary>The value in force on a date of service, or null when there is none.</summary>
    /// <param name="dateOfService">The date.</param>
    /// <returns>The value with its dates, source and reason.</returns>
    public DatedValue? On(DateOnly dateOfService)
    {
        var place = this.LastFrom(dateOfService);
        return place < 0 || this.Values[place].Until < dateOfService ? null : this.Values[place];
    }

    /// <summary>The last day on which a value of this parameter is in force; the last of all days when nothing ends it.</summary>
    internal DateOnly LastDay(DatedValue value)
    {
        var next = this.LastFrom(value.From) + 1;
        return value.Until ?? (next < this.Values.Length ? this.Values[next].From.AddDays(-1) : DateOnly.MaxValue);
    }

    /// <summary>The place of the last value that takes effect on a date or before it; -1 when there is none. A sheet may hold thousands.</summary>
    private int LastFrom(DateOnly date)
    {
        var (low, high) = (0, this.Values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = this.Values[middle].From <= date ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
