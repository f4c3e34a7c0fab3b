namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>The values of all thresholds of a pack on a date, by the index of the parameter.</summary>
internal sealed class ThresholdsInForce(decimal[] numbers)
{
    public static readonly ThresholdsInForce None = new([]);

    /// <summary>The values.</summary>
    public decimal[] Numbers => numbers;

    /// <summary>The same for durations and counts, which are whole. What is more than a number can hold is more than any list or calendar has.</summary>
    public int[] Wholes { get; } = WholesOf(numbers);

    private static int[] WholesOf(decimal[] numbers)
    {
        var wholes = new int[numbers.Length];
        for (var index = 0; index < wholes.Length; index++)
        {
            wholes[index] = (int)Math.Clamp(numbers[index], int.MinValue, int.MaxValue);
        }

        return wholes;
    }
}
