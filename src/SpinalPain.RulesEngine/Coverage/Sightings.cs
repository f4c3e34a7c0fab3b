using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>The cases that show one thing.</summary>
internal sealed class Sightings
{
    // In order, as cases run in order: a case that shows something twice is the last one of the list then.
    private readonly List<int> cases = [];

    public IReadOnlyList<int> Cases => this.cases;

    public void Add(int number)
    {
        if (this.cases.Count == 0 || this.cases[^1] != number)
        {
            this.cases.Add(number);
        }
    }

    /// <summary>What was seen in any of several ways.</summary>
    public static CoverageState State(string name, IEnumerable<Sightings> ways, IReadOnlyList<string> names, string? impossibleBecause)
    {
        var numbers = ways.SelectMany(way => way.cases).Distinct().Order().ToList();
        ImmutableArray<string> first = [.. numbers.Take(CoverageState.MostNames).Select(number => names[number])];
        return new CoverageState(name, numbers.Count, first, impossibleBecause);
    }
}
