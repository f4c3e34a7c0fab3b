using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Tracing;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Facts that were read, each once, in the order in which they were first read. Their texts are made when somebody asks.</summary>
internal sealed class DistinctReadings
{
    /// <summary>Up to so many are compared one by one; for more it pays to hash them.</summary>
    private const int Few = 16;

    private readonly List<FactReading> readings = [];
    private readonly List<Evidence?> evidence = [];
    private HashSet<FactReading>? seen;

    public void Clear()
    {
        this.readings.Clear();
        this.evidence.Clear();
        this.seen?.Clear();
    }

    public void Add(FactReading reading)
    {
        if (this.readings.Count == Few && this.seen is not { Count: > 0 })
        {
            this.seen ??= new HashSet<FactReading>(SameFact.Comparer);
            this.seen.UnionWith(this.readings);
        }

        if (this.readings.Count < Few ? !this.Contains(reading) : this.seen!.Add(reading))
        {
            this.readings.Add(reading);
            this.evidence.Add(null);
        }
    }

    /// <summary>The first so many as evidence.</summary>
    public ImmutableArray<Evidence> First(int most)
    {
        var first = ImmutableArray.CreateBuilder<Evidence>(Math.Min(most, this.readings.Count));
        for (var place = 0; place < first.Capacity; place++)
        {
            first.Add(this.At(place));
        }

        return first.MoveToImmutable();
    }

    /// <summary>Those that a test holds for, as evidence.</summary>
    public IEnumerable<Evidence> Where(Func<FactReading, bool> holds)
    {
        for (var place = 0; place < this.readings.Count; place++)
        {
            if (holds(this.readings[place]))
            {
                yield return this.At(place);
            }
        }
    }

    private Evidence At(int place) => this.evidence[place] ??= this.readings[place].ToEvidence();

    private bool Contains(FactReading reading)
    {
        foreach (var known in this.readings)
        {
            if (known.IsOfSameFact(reading))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class SameFact : IEqualityComparer<FactReading>
    {
        public static SameFact Comparer { get; } = new();

        public bool Equals(FactReading x, FactReading y) => x.IsOfSameFact(y);

        public int GetHashCode(FactReading obj) => HashCode.Combine(obj.Fact, obj.Owner.Hash());
    }
}
