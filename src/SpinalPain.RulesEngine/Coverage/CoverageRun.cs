using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Compilation;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>
/// Runs cases of a pack, one after the other, and notes what each of them shows. For one thread at a time. A case that nobody has
/// reviewed is run like any other and shows nothing.
/// </summary>
public sealed class CoverageRun
{
    private readonly CompiledPack pack;
    private readonly CoverageTargets targets;
    private readonly Sightings[] sightings;
    private readonly List<string> names = [];
    private readonly HashSet<int> unreviewed = [];

    /// <summary>Begins a run in which nothing has been shown yet.</summary>
    /// <param name="pack">The pack to judge by.</param>
    public CoverageRun(CompiledPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        this.pack = pack;
        this.targets = new CoverageTargets(pack.Pack);
        this.sightings = [.. Enumerable.Range(0, this.targets.Count).Select(_ => new Sightings())];
    }

    /// <summary>Judges a case, compares the determination with what the case expects, and notes what the case shows.</summary>
    /// <param name="packCase">The case.</param>
    /// <returns>How the case came out.</returns>
    public CaseResult Run(PackCase packCase)
    {
        var result = CaseRunner.Run(this.pack, packCase);
        if (packCase.IsUnreviewed)
        {
            this.pack.Watch(packCase.Episode, new CoverageObserver(this.targets, target => this.unreviewed.Add(target)));
        }
        else
        {
            var number = this.names.Count;
            this.names.Add(packCase.Name);
            this.pack.Watch(packCase.Episode, new CoverageObserver(this.targets, target => this.sightings[target].Add(number)));
        }

        return result;
    }

    /// <summary>What the cases have shown so far.</summary>
    /// <returns>The coverage.</returns>
    public PackCoverage Coverage() => new CoverageReport(this.targets, this.sightings, this.names).Build();

    /// <summary>Looks for episodes that would show what no case shows yet. An unreviewed case that shows it keeps it from being looked for again.</summary>
    /// <param name="cases">The cases and the base episodes to start from.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Suggestions for a person to review, and what none was found for.</returns>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public CaseSuggestions Suggest(CaseSet cases, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return new CaseSuggester(this.pack, this.targets, cases, cancellation).Suggest(this.Wanted());
    }

    /// <summary>Every target that could be reached and was not, with what it is.</summary>
    private IReadOnlyList<WantedTarget> Wanted() =>
        [.. new CoverageReport(this.targets, this.sightings, this.names).Wanted().Where(wanted => !wanted.Numbers.Any(this.unreviewed.Contains))];
}
