using System.Runtime.InteropServices;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>The notes of facts that were read, each fact once, in the order in which they were first read.</summary>
internal sealed class DistinctReadings(EvaluationTrace trace)
{
    /// <summary>Up to so many are compared one by one; for more it pays to hash them.</summary>
    private const int Few = 16;

    private readonly List<int> notes = [];
    private readonly HashSet<(Place Owner, Fact? Fact)> seen = [];

    /// <summary>Their numbers.</summary>
    public ReadOnlySpan<int> Notes => CollectionsMarshal.AsSpan(this.notes);

    public void Clear()
    {
        this.notes.Clear();
        if (this.seen.Count > 0)
        {
            this.seen.Clear();
        }
    }

    public void Add(int note)
    {
        ref readonly var reading = ref trace.Note(note);
        if (this.notes.Count == Few && this.seen.Count == 0)
        {
            foreach (var known in this.notes)
            {
                this.seen.Add((trace.Note(known).Owner, trace.Note(known).Fact));
            }
        }

        if (this.notes.Count < Few ? !this.Contains(in reading) : this.seen.Add((reading.Owner, reading.Fact)))
        {
            this.notes.Add(note);
        }
    }

    private bool Contains(in TraceNote reading)
    {
        foreach (var known in this.notes)
        {
            if (trace.Note(known).IsOfSameFact(in reading))
            {
                return true;
            }
        }

        return false;
    }
}
