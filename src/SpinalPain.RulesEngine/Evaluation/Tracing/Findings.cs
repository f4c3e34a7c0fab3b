using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>What a trace that kept only what decided tells of one criterion after the other. Used again and again.</summary>
internal sealed class Findings(EvaluationTrace trace)
{
    /// <summary>More facts than this behind one criterion help nobody.</summary>
    private const int EvidenceLimit = 50;

    private readonly DistinctReadings readings = new();
    private readonly List<Parameter> parameters = [];
    private readonly List<int> measurements = [];
    private readonly List<string> contradictions = [];
    private readonly List<Reading> contradicting = [];
    private readonly List<Reading> lacking = [];

    /// <summary>What the notes say.</summary>
    public TraceTexts Texts { get; } = new(trace);

    /// <summary>The facts that decided, each once.</summary>
    public ReadOnlySpan<Reading> Readings => this.readings.All[..Math.Min(this.readings.All.Length, EvidenceLimit)];

    /// <summary>The thresholds that were read, in the order of the pack, whatever was read first.</summary>
    public ReadOnlySpan<Parameter> Parameters => CollectionsMarshal.AsSpan(this.parameters);

    /// <summary>The numbers of measured values.</summary>
    public ReadOnlySpan<int> MeasuredValues => CollectionsMarshal.AsSpan(this.measurements);

    /// <summary>The contradictions in the record.</summary>
    public ReadOnlySpan<string> Contradictions => CollectionsMarshal.AsSpan(this.contradictions);

    /// <summary>Forgets what was added.</summary>
    public void Clear()
    {
        this.readings.Clear();
        this.parameters.Clear();
        this.measurements.Clear();
        this.contradictions.Clear();
        this.contradicting.Clear();
    }

    /// <summary>Adds what a node and all below it noted.</summary>
    /// <param name="number">The node.</param>
    /// <param name="all">Whether to add everything, and not only the thresholds that were read.</param>
    public void Add(int number, bool all = true)
    {
        ref readonly var node = ref trace.Node(number);
        for (var note = node.FirstNote; note != 0; note = trace.Note(note).Next)
        {
            this.AddNote(note, all);
        }

        if (all && node.IsContradicted)
        {
            this.AddContradicting(number);
        }

        for (var child = node.FirstChild; child != 0; child = trace.Node(child).Next)
        {
            this.Add(child, all);
        }
    }

    /// <summary>Whether a fact was not read before.</summary>
    public bool IsNew(int fact) => this.readings.IsNew(fact);

    /// <summary>Adds a fact.</summary>
    public void Add(Reading reading) => this.readings.Add(reading);

    /// <summary>Adds a threshold, unless it was read before.</summary>
    public void Add(Parameter parameter)
    {
        var place = this.parameters.Count;
        while (place > 0 && this.parameters[place - 1].Index >= parameter.Index)
        {
            place--;
            if (this.parameters[place].Index == parameter.Index)
            {
                return;
            }
        }

        this.parameters.Insert(place, parameter);
    }

    /// <summary>Adds a measured value, unless it was measured before.</summary>
    public void AddMeasurement(int number)
    {
        // What is too much for people need not be told apart.
        if (this.measurements.Count == EvidenceLimit)
        {
            return;
        }

        ref readonly var value = ref trace.Measured(number);
        foreach (var known in this.measurements)
        {
            if (trace.Measured(known) == value)
            {
                return;
            }
        }

        this.measurements.Add(number);
    }

    public ImmutableArray<Evidence> Evidence() => this.Evidence(this.Readings);

    public ImmutableArray<Measurement> Measurements()
    {
        Measurement[] shown = this.measurements.Count == 0 ? [] : new Measurement[this.measurements.Count];
        for (var place = 0; place < shown.Length; place++)
        {
            shown[place] = this.Texts.Measurement(in trace.Measured(this.measurements[place]));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(shown);
    }

    /// <summary>
    /// The facts to ask for: those that the record lacks, and those that contradict one another; else the list that lacks an entry, else
    /// all that decided.
    /// </summary>
    public ImmutableArray<Evidence> Wanting()
    {
        this.lacking.Clear();
        foreach (var reading in this.readings.All)
        {
            if (this.Texts.IsMissing(in trace.Note(reading.Note)))
            {
                this.lacking.Add(reading);
            }
        }

        if (this.contradicting.Count > 0)
        {
            return [.. this.Evidence(CollectionsMarshal.AsSpan(this.lacking)).Concat(this.Evidence(CollectionsMarshal.AsSpan(this.contradicting))).Distinct().Take(EvidenceLimit)];
        }

        if (this.lacking.Count > 0)
        {
            return this.Evidence(CollectionsMarshal.AsSpan(this.lacking)[..Math.Min(this.lacking.Count, EvidenceLimit)]);
        }

        foreach (var reading in this.readings.All)
        {
            if (TraceTexts.ListOf(in trace.Note(reading.Note)) is not null)
            {
                return [this.Texts.Evidence(reading)];
            }
        }

        return this.Evidence();
    }

    private ImmutableArray<Evidence> Evidence(ReadOnlySpan<Reading> facts)
    {
        Evidence[] evidence = facts.IsEmpty ? [] : new Evidence[facts.Length];
        for (var place = 0; place < evidence.Length; place++)
        {
            evidence[place] = this.Texts.Evidence(facts[place]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(evidence);
    }

    private void AddNote(int number, bool all)
    {
        ref readonly var note = ref trace.Note(number);
        switch (note.Kind)
        {
            case TraceNoteKind.Parameter:
                this.Add(note.Parameter);
                break;
            case TraceNoteKind.Fact when all:
                this.readings.Add(trace.Reading(number));
                break;
            case TraceNoteKind.Measurement when all:
                this.AddMeasurement(note.Measured);
                break;
            case TraceNoteKind.Contradiction when all && !this.contradictions.Contains(note.Contradiction):
                this.contradictions.Add(note.Contradiction);
                break;
        }
    }

    /// <summary>Adds the facts that a contradiction lies between: those that the node read itself, and the nearest that its parts did.</summary>
    private void AddContradicting(int number)
    {
        this.AddFacts(number);
        for (var child = trace.Node(number).FirstChild; child != 0; child = trace.Node(child).Next)
        {
            this.AddNearest(child);
        }
    }

    /// <summary>What a part read itself, or else what its own parts did; of an element both.</summary>
    private void AddNearest(int part)
    {
        if (this.AddFacts(part) && !trace.Node(part).IsElement)
        {
            return;
        }

        for (var child = trace.Node(part).FirstChild; child != 0; child = trace.Node(child).Next)
        {
            this.AddNearest(child);
        }
    }

    private bool AddFacts(int number)
    {
        var any = false;
        for (var note = trace.Node(number).FirstNote; note != 0; note = trace.Note(note).Next)
        {
            if (trace.Note(note).Kind == TraceNoteKind.Fact)
            {
                this.contradicting.Add(trace.Reading(note));
                any = true;
            }
        }

        return any;
    }
}
