namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>Choices that follow from a seed: the same seed gives the same choices.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A number from the lowest to the highest, both included.</summary>
    public int Number(int lowest, int highest) => this.random.Next(lowest, highest + 1);

    public bool Chance(double probability) => this.random.NextDouble() < probability;

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[this.random.Next(choices.Count)];

    /// <summary>One of the choices, each as often as its weight says.</summary>
    public T Weighted<T>(params IReadOnlyList<(T Choice, int Weight)> choices)
    {
        var place = this.random.Next(choices.Sum(each => each.Weight));
        foreach (var (choice, weight) in choices)
        {
            place -= weight;
            if (place < 0)
            {
                return choice;
            }
        }

        throw new InvalidOperationException("No choice has a weight.");
    }

    /// <summary>So many different ones of the choices, in any order; all of them when there are not so many.</summary>
    public T[] Some<T>(IEnumerable<T> choices, int count)
    {
        T[] all = [.. choices];
        this.random.Shuffle(all);
        return all[..Math.Min(count, all.Length)];
    }
}
