using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>Writes facts down as a real chart would: mostly as the policy wants them, at times otherwise, at times not at all.</summary>
internal sealed class Chart(Dice dice, int flaws, int holes)
{
    public Dice Dice => dice;

    /// <summary>Whether something that the record could hold was left out, so that a criterion may be unknown.</summary>
    public bool HasHoles { get; private set; }

    /// <summary>Whether the episode is one of the untidy ones, in which anything may go wrong.</summary>
    public bool IsUntidy => flaws > 0 && holes >= flaws / 2;

    /// <summary>Whether to write something down that the policy does not accept.</summary>
    public bool Flaw() => dice.Chance(flaws);

    /// <summary>Whether to leave something out.</summary>
    public bool Hole()
    {
        var isHole = dice.Chance(holes);
        this.HasHoles |= isHole;
        return isHole;
    }

    /// <summary>What follows may contradict itself, which leaves a criterion as open as a hole does.</summary>
    public void MayContradict() => this.HasHoles = true;

    public T? Value<T>(T good, T flawed)
        where T : struct => this.Hole() ? null : this.Flaw() ? flawed : good;

    public T? Value<T>(T good)
        where T : struct => this.Hole() ? null : good;

    public bool? Yes() => this.Value(true, false);

    public string? Text(string good, string flawed) => this.Hole() ? null : this.Flaw() ? flawed : good;

    public string? Text(string good) => this.Hole() ? null : good;

    public FactList<T>? List<T>(params IReadOnlyList<T> elements)
        where T : notnull
    {
        if (!this.Hole())
        {
            return FactList.Create<T>([.. elements]);
        }

        return dice.Chance(500) ? null : FactList.Incomplete<T>([.. elements.Skip(dice.Between(0, 1))]);
    }

    /// <summary>A list that the policy needs whole: a flaw drops its last element.</summary>
    public FactList<T>? Whole<T>(params IReadOnlyList<T> elements)
        where T : notnull => this.List([.. elements.Take(this.Flaw() ? elements.Count - 1 : elements.Count)]);
}
