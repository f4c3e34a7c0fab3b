using System.Collections.Immutable;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Compilation;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>
/// One run of the cases of a pack: how each came out, and what all of them show. A case that nobody has reviewed is run like any other
/// and shows nothing.
/// </summary>
public sealed class CoverageRun
{
    private readonly CompiledPack pack;
    private readonly CaseSet cases;
    private readonly CoverageTargets targets;
    private readonly ImmutableArray<WantedTarget> wanted;

    private CoverageRun(CompiledPack pack, CaseSet cases, CoverageNotes notes, ImmutableArray<CaseResult> results)
    {
        this.pack = pack;
        this.cases = cases;
        this.targets = notes.Targets;
        this.Results = results;
        var report = new CoverageReport(notes);
        this.Coverage = report.Build();
        this.wanted = [.. report.Wanted.Where(wanted => !wanted.Numbers.Any(notes.IsShownUnreviewed))];
    }

    /// <summary>How each case came out, in the order of the cases.</summary>
    public ImmutableArray<CaseResult> Results { get; }

    /// <summary>What the cases show.</summary>
    public PackCoverage Coverage { get; }

    /// <summary>Judges the episode of each case, compares the determination with what the case expects, and notes what the case shows.</summary>
    /// <param name="pack">The pack to judge by.</param>
    /// <param name="cases">Its cases.</param>
    /// <param name="done">Is told after each case how many were run, or null.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The run.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static CoverageRun Of(CompiledPack pack, CaseSet cases, Action<int>? done = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(cases);
        var notes = new CoverageNotes(new CoverageTargets(pack.Pack));
        var results = ImmutableArray.CreateBuilder<CaseResult>(cases.Cases.Length);
        foreach (var packCase in cases.Cases)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(CaseRunner.Run(pack, packCase));
            pack.Watch(packCase.Episode, notes.Of(packCase));
            done?.Invoke(results.Count);
        }

        return new CoverageRun(pack, cases, notes, results.MoveToImmutable());
    }

    /// <summary>
    /// Looks for episodes that would show what no case shows yet, by small changes of the base episodes and of the episodes of the cases.
    /// What an unreviewed case shows already is not looked for again. May take a minute.
    /// </summary>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Suggestions for a person to review, and what none was found for.</returns>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public CaseSuggestions Suggest(CancellationToken cancellation = default) =>
        new CaseSuggester(this.pack, this.targets, this.cases, cancellation).Suggest(this.wanted);
}
