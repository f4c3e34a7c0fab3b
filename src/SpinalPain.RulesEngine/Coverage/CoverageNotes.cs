using SpinalPain.RulesEngine.Cases;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Which case shows what, while cases run.</summary>
internal sealed class CoverageNotes(CoverageTargets targets)
{
    private readonly Sightings[] sightings = [.. Enumerable.Range(0, targets.Count).Select(_ => new Sightings())];
    private readonly HashSet<int> unreviewed = [];
    private readonly List<string> names = [];

    public CoverageTargets Targets => targets;

    /// <summary>The names of the cases that count, by their numbers.</summary>
    public IReadOnlyList<string> Names => this.names;

    public Sightings this[int target] => this.sightings[target];

    /// <summary>Whether a case that does not count shows it.</summary>
    public bool IsShownUnreviewed(int target) => this.unreviewed.Contains(target);

    /// <summary>Takes the notes on one case.</summary>
    public CoverageObserver Of(PackCase packCase)
    {
        if (packCase.IsUnreviewed)
        {
            return new CoverageObserver(targets, target => this.unreviewed.Add(target));
        }

        var number = this.names.Count;
        this.names.Add(packCase.Name);
        return new CoverageObserver(targets, target => this.sightings[target].Add(number));
    }
}
