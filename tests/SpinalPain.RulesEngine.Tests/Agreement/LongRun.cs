using System.Diagnostics;
using SpinalPain.RulesEngine.Compilation;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The figures of a run of the net over many packs, on all cores.</summary>
internal sealed class LongRun
{
    /// <summary>One pack in so many is looked at for what its conditions come to: counting takes longer than judging.</summary>
    private const int Counted = 20;

    private readonly TruthCensus census = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int packs;
    private int pairs;

    public int Pairs => this.pairs;

    /// <summary>Casts the net over packs of different seeds; the first pair that engines differ on ends the run.</summary>
    public static LongRun Of(AgreementNet net, int seed, int packs, int episodesPerPack)
    {
        var run = new LongRun();
        GeneratedPack? differing = null;
        Parallel.For(0, packs, (number, loop) =>
        {
            // Seeds that follow one another must not meet those of a run that began nearby.
            var pack = GeneratedPack.Of(unchecked((seed * 7_919) + number) & int.MaxValue);
            if (net.FirstDiffering(pack, episodesPerPack) is null)
            {
                run.Note(pack, episodesPerPack, isCounted: number % Counted == 0);
            }
            else
            {
                Interlocked.CompareExchange(ref differing, pack, null);
                loop.Stop();
            }
        });
        run.watch.Stop();
        if (differing is not null)
        {
            Assert.Fail(net.Describe(differing, episodesPerPack));
        }

        return run;
    }

    public override string ToString() => FormattableString.Invariant(
        $"{this.pairs} pairs of {this.packs} packs agree, in {this.watch.Elapsed:hh\\:mm\\:ss}. Of one pack in {Counted}:\n{this.census}");

    private void Note(GeneratedPack pack, int episodes, bool isCounted)
    {
        var counted = new TruthCensus();
        if (isCounted)
        {
            var compiled = CompiledPack.Compile(pack.Pack);
            foreach (var episode in Enumerable.Range(0, episodes).Select(pack.ReadEpisode))
            {
                counted.Count(compiled, episode);
                counted.Count(compiled.Evaluate(episode));
            }
        }

        lock (this.census)
        {
            this.packs++;
            this.pairs += episodes;
            this.census.Add(counted);
        }
    }
}
