using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Conditions;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>
/// Takes notes while conditions run, as a tree of what each came to. For one line and one criterion at a time; used again and again, so
/// that notes allocate nothing.
/// </summary>
internal sealed class EvaluationTrace
{
    /// <summary>No improvement is shown beyond this.</summary>
    private const decimal MostShown = 1_000_000;

    /// <summary>Nobody reads more notes of one line than this; from then on only what decided is kept.</summary>
    private const int MostNotes = 100_000;

    private static readonly Fact DateOfServiceFact = FactVocabulary.RequestedLine.Find("dateOfService")!;

    private readonly EvaluationFrame frame;
    private readonly Place[] bound;
    private readonly Slots<TraceNode> nodes = new();
    private readonly Slots<TraceNote> notes = new();
    private readonly Slots<MeasuredValue> measured = new();
    private readonly List<int> trees = [];
    private Place[] openElements = new Place[8];
    private int openCount;
    private int current;
    private int entered;
    private bool gathers;
    private bool gathersAll;

    /// <param name="frame">The frame that conditions run in.</param>
    /// <param name="slotCount">The number of bindings of the pack.</param>
    public EvaluationTrace(EvaluationFrame frame, int slotCount)
    {
        this.frame = frame;
        this.bound = new Place[slotCount];
        this.Facts = new FactTable(this.Places);
        this.Findings = new Findings(this);
    }

    /// <summary>
    /// Whether one reason is enough where the trace stands now: within an element of a list it is, unless somebody wants to see everything.
    /// </summary>
    public bool CutsShort => !this.KeepsEverything && this.openCount > 0;

    /// <summary>Whether also what decides nothing is kept.</summary>
    public bool KeepsEverything { get; private set; }

    /// <summary>
    /// Of the elements of a list, where the trace stands now, only so many are kept as a person can use, the fewer the more lists stand around it.
    /// </summary>
    public int MostElements => Math.Max(4, 50 >> (2 * Math.Min(this.openCount, 3)));

    /// <summary>
    /// Whether notes go straight to the findings and no tree is kept, as whoever takes them knows what decided. Not within a condition of which only the tree tells that.
    /// </summary>
    public bool IsGathering => this.gathers && this.current == 0;

    /// <summary>While gathering: what the element that stands nearest around came to, of which only parts of the same truth decide; null within one of those.</summary>
    public Truth? Around { get; set; }

    /// <summary>How many lines notes were taken of.</summary>
    public long Lines { get; private set; }

    /// <summary>The places that were named.</summary>
    public PlaceTable Places { get; } = new();

    /// <summary>The facts of places that were named.</summary>
    public FactTable Facts { get; }

    /// <summary>What notes tell, for who gathers it.</summary>
    public Findings Findings { get; }

    /// <summary>Evidence that was written of the line.</summary>
    public WrittenEvidence Written { get; } = new();

    /// <summary>Whether what is read and measured now is noted, and not only the thresholds.</summary>
    private bool KeepsFacts => this.current != 0 || (this.gathers && this.gathersAll);

    /// <summary>Begins a line.</summary>
    /// <param name="linePointer">JSON pointer of the line in the episode.</param>
    /// <param name="keeps">Whether also what decides nothing is kept.</param>
    public void Begin(string linePointer, bool keeps)
    {
        this.Lines++;
        this.Written.BeginLine();
        this.KeepsEverything = keeps;
        this.entered = 0;
        this.Places.Begin(linePointer);
        this.bound[Binding.EpisodeSlot] = PlaceTable.Episode;
        this.bound[Binding.LineSlot] = this.Places.Line;
    }

    /// <summary>Forgets what ran before, also where a run broke off, so that no patient data is kept alive.</summary>
    public void Forget()
    {
        this.nodes.Clear();
        this.notes.Clear();
        this.measured.Clear();
        this.trees.Clear();
        this.current = 0;
        this.openCount = 0;
        this.gathers = false;
        this.Around = null;
    }

    /// <summary>From here on notes go to the findings.</summary>
    /// <param name="all">Whether all of them, and not only the thresholds that were read.</param>
    public void BeginGathering(bool all)
    {
        this.gathers = true;
        this.gathersAll = all;
    }

    public void EndGathering() => this.gathers = false;

    /// <summary>The node of a condition that ran by itself; 0 when there is none or it did not run.</summary>
    public int TreeOf(Condition? condition)
    {
        foreach (var tree in this.trees)
        {
            if (condition is not null && this.nodes[tree].Condition == condition)
            {
                return tree;
            }
        }

        return 0;
    }

    public ref readonly TraceNode Node(int number) => ref this.nodes[number];

    public ref readonly TraceNote Note(int number) => ref this.notes[number];

    /// <summary>The note of a fact with the number of the fact.</summary>
    public Reading Reading(int note)
    {
        ref readonly var read = ref this.notes[note];
        return new Reading(note, this.Facts.NumberOf(read.Owner, read.IsElement ? null : read.Fact));
    }

    public ref readonly MeasuredValue Measured(int number) => ref this.measured[number];

    public void Enter(Condition condition) => this.Open().Condition = condition;

    public void Leave(Truth truth) => this.Close(truth);

    public void EnterElement(FactPath list, FactList elements, int index)
    {
        var owner = list.Steps.IsEmpty ? this.bound[list.Root.Slot] : this.PlaceOfOwner(list);
        var element = this.Places.Element(owner, list.Fact, elements.IsIncomplete, index);
        if (this.openCount == this.openElements.Length)
        {
            Array.Resize(ref this.openElements, this.openCount * 2);
        }

        this.openElements[this.openCount++] = element;
        if (!this.IsGathering)
        {
            this.Open().Element = element;
        }

        if (list.Fact.Record?.NamedBy is { } name && elements.RecordAt(index) is var record && name.Accessor.Text(record) is not null)
        {
            this.ReadAt(element, name, record);
        }
    }

    /// <summary>Makes a binding stand for the element entered last.</summary>
    public void Bind(int slot)
    {
        if (this.openCount > 0)
        {
            this.bound[slot] = this.openElements[this.openCount - 1];
        }
    }

    public void NotInSubset()
    {
        if (this.current != 0)
        {
            this.nodes[this.current].IsOutside = true;
        }
    }

    public void LeaveElement(Truth truth)
    {
        this.openCount--;
        if (this.IsGathering)
        {
            this.Around = null;
        }
        else
        {
            this.Close(truth);
        }
    }

    /// <summary>Leaves an element that the operator turned out not to look at.</summary>
    public void LeavePassedOver()
    {
        this.NotInSubset();
        this.LeaveElement(Truth.False);
    }

    public void Read(Parameter parameter)
    {
        if (this.current != 0)
        {
            this.Add(TraceNoteKind.Parameter).Subject = parameter;
        }
        else if (this.gathers)
        {
            this.Findings.Add(parameter);
        }
    }

    /// <summary>Notes a fact.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="owner">The record at the end of the path's steps, or the list whose element a bare binding stands for; null where it is missing.</param>
    public void Read(FactPath path, object? owner)
    {
        if (this.KeepsFacts)
        {
            var place = path.Steps.IsEmpty ? this.bound[path.Root.Slot] : this.PlaceOfOwner(path);
            this.Add(place, path, path.IsElement ? null : path.Fact, owner, on: null);
        }
    }

    /// <summary>Notes a fact of a record at a place.</summary>
    /// <param name="place">The place of the record.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="record">The record.</param>
    /// <param name="on">The date of the record, where it has one and that is to be shown.</param>
    public void ReadAt(Place place, Fact fact, object record, DateOnly? on = null)
    {
        if (this.KeepsFacts)
        {
            this.Add(place, fact, fact, record, on);
        }
    }

    /// <summary>The place that a binding stands for.</summary>
    public Place PlaceOf(int slot) => this.bound[slot];

    /// <summary>The place of an element of a list.</summary>
    public Place ElementOf(Place owner, Fact list, FactList elements, int index) => this.Places.Element(owner, list, elements.IsIncomplete, index);

    public void Contradict(string sentence)
    {
        if (this.current == 0)
        {
            return;
        }

        for (var number = this.nodes[this.current].FirstNote; number != 0; number = this.notes[number].Next)
        {
            if (this.notes[number].Kind == TraceNoteKind.Contradiction && this.notes[number].Contradiction == sentence)
            {
                return;
            }
        }

        this.nodes[this.current].IsContradicted = true;
        this.Add(TraceNoteKind.Contradiction).Subject = sentence;
    }

    public void MeasureNumber(FactPath path, decimal measured, Comparison comparison, Parameter parameter, decimal limit, Truth truth) =>
        this.Measure(new MeasuredValue { First = this.Name(path), Value = measured, Unit = parameter.Unit }, comparison, parameter, limit, truth);

    /// <summary>Notes a count.</summary>
    /// <param name="what">What is counted, such as "count of ".</param>
    /// <param name="name">The name of what is counted, if that is not all.</param>
    /// <param name="low">The least that it can be.</param>
    /// <param name="high">The most that it can be, or null when nothing limits it.</param>
    /// <param name="comparison">How it is compared.</param>
    /// <param name="parameter">The threshold.</param>
    /// <param name="limit">Its value.</param>
    /// <param name="truth">What the comparison came to.</param>
    public void MeasureCount(string what, string? name, int low, int? high, Comparison comparison, Parameter parameter, decimal limit, Truth truth) =>
        this.Measure(new MeasuredValue { What = what, Then = name, Value = low, High = high, IsCount = true }, comparison, parameter, limit, truth);

    public void MeasureElapsed(ElapsedCondition condition, int days, decimal limit, Truth truth) =>
        this.MeasureTime(this.Name(condition.From), this.Name(condition.To), days, condition.Comparison, condition.Duration, limit, truth);

    /// <summary>Notes that the line comes too soon after a procedure.</summary>
    public void MeasureTimeToLine(NamedFact from, int days, Parameter parameter, decimal limit) =>
        this.MeasureTime(from, new NamedFact(this.Places.Line, DateOfServiceFact), days, Comparison.AtLeast, parameter, limit, Truth.False);

    /// <summary>Notes an improvement.</summary>
    /// <param name="what">What is measured, such as "improvement on the ".</param>
    /// <param name="scale">The title of the scale.</param>
    /// <param name="percent">The improvement in percent of baseline.</param>
    /// <param name="asked">How much is asked for.</param>
    /// <param name="holds">Whether that is reached.</param>
    public void MeasureImprovement(string what, string scale, decimal percent, AskedImprovement asked, bool holds)
    {
        // Cut, not rounded: 49.996 must not look like 50.
        var cut = Math.Floor(Math.Clamp(percent, -MostShown, MostShown) * 100) / 100;
        this.Measure(new MeasuredValue { What = what, Then = scale, Value = cut, Unit = Units.Percent }, Comparison.AtLeast, asked.Parameter, asked.Percent, Kleene.From(holds));
    }

    private void MeasureTime(NamedFact from, NamedFact to, int days, Comparison comparison, Parameter parameter, decimal limit, Truth truth) =>
        this.Measure(new MeasuredValue { What = "time from ", First = from, Then = " to ", Second = to, Value = days, Unit = Units.Days }, comparison, parameter, limit, truth);

    private void Measure(in MeasuredValue value, Comparison comparison, Parameter parameter, decimal limit, Truth truth)
    {
        if (!this.KeepsFacts)
        {
            return;
        }

        var number = this.measured.Take();
        this.measured[number] = value with
        {
            Comparison = comparison,
            Parameter = parameter,
            Limit = limit,
            Holds = truth == Truth.Unknown ? null : truth == Truth.True,
        };
        if (this.current != 0)
        {
            this.Add(TraceNoteKind.Measurement).Measured = number;
        }
        else
        {
            this.Findings.AddMeasurement(number);
        }
    }

    /// <summary>Adds a fact to the node that is open, or where none is, and it was not read before, to the findings.</summary>
    private void Add(Place owner, object named, Fact? fact, object? subject, DateOnly? on)
    {
        if (this.current != 0)
        {
            Fill(ref this.Add(TraceNoteKind.Fact));
        }
        else if (this.Facts.NumberOf(owner, fact) is var read && this.Findings.IsNew(read))
        {
            var number = this.notes.Take();
            Fill(ref this.notes[number]);
            this.Findings.Add(new Reading(number, read));
        }

        void Fill(ref TraceNote note)
        {
            note.Kind = TraceNoteKind.Fact;
            note.Owner = owner;
            note.Named = named;
            note.Subject = subject;
            note.On = on;
        }
    }

    private NamedFact Name(FactPath path) => path.IsElement
        ? new NamedFact(this.bound[path.Root.Slot], null)
        : new NamedFact(path.Steps.IsEmpty ? this.bound[path.Root.Slot] : this.PlaceOfOwner(path), path.Fact);

    /// <summary>Adds a note to the node that is open.</summary>
    private ref TraceNote Add(TraceNoteKind kind)
    {
        var number = this.notes.Take();
        ref var node = ref this.nodes[this.current];
        if (node.LastNote == 0)
        {
            node.FirstNote = number;
        }
        else
        {
            this.notes[node.LastNote].Next = number;
        }

        node.LastNote = number;
        ref var note = ref this.notes[number];
        note.Kind = kind;
        return ref note;
    }

    private ref TraceNode Open()
    {
        var number = this.nodes.Take();
        if (this.current != 0)
        {
            ref var parent = ref this.nodes[this.current];
            if (parent.LastChild == 0)
            {
                parent.FirstChild = number;
            }
            else
            {
                this.nodes[parent.LastChild].Next = number;
            }

            parent.LastChild = number;
        }

        this.KeepsEverything &= ++this.entered < MostNotes;
        ref var node = ref this.nodes[number];
        node.Parent = this.current;
        this.current = number;
        return ref node;
    }

    private void Close(Truth truth)
    {
        var number = this.current;
        ref var node = ref this.nodes[number];
        node.Truth = truth;
        this.current = node.Parent;
        if (!this.KeepsEverything && node.FirstChild != 0)
        {
            this.KeepWhatDecided(ref node);
        }

        if (this.current != 0)
        {
            return;
        }

        if (this.gathers)
        {
            this.Findings.Add(number, this.gathersAll);
        }
        else
        {
            this.trees.Add(number);
        }
    }

    /// <summary>
    /// Drops the rest, so that long lists within long lists cost no memory.
    /// </summary>
    private void KeepWhatDecided(ref TraceNode node)
    {
        var parts = DecidingParts.Of(in node);
        if (parts.AreAll)
        {
            return;
        }

        var most = !this.nodes[node.FirstChild].IsElement ? parts.Most : Math.Min(parts.Most, this.MostElements);
        var (kept, last) = (0, 0);
        for (int child = node.FirstChild, next; child != 0; child = next)
        {
            ref var part = ref this.nodes[child];
            next = part.Next;
            if (kept < most && parts.Include(in part))
            {
                part.Next = 0;
                if (last == 0)
                {
                    node.FirstChild = child;
                }
                else
                {
                    this.nodes[last].Next = child;
                }

                last = child;
                kept++;
            }
            else
            {
                this.Drop(child);
            }
        }

        node.LastChild = last;
        if (last == 0)
        {
            node.FirstChild = 0;
        }
    }

    /// <summary>Drops a node with all below it.</summary>
    private void Drop(int number)
    {
        ref readonly var node = ref this.nodes[number];
        for (int child = node.FirstChild, next; child != 0; child = next)
        {
            next = this.nodes[child].Next;
            this.Drop(child);
        }

        for (int note = node.FirstNote, next; note != 0; note = next)
        {
            next = this.notes[note].Next;
            if (this.notes[note].Kind == TraceNoteKind.Measurement)
            {
                this.measured.GiveBack(this.notes[note].Measured);
            }

            this.notes.GiveBack(note);
        }

        this.nodes.GiveBack(number);
    }

    /// <summary>The place of the record that holds the fact at the end of a path with steps.</summary>
    private Place PlaceOfOwner(FactPath path)
    {
        var place = this.bound[path.Root.Slot];
        var record = this.frame.Slot(path.Root.Slot);
        foreach (var step in path.Steps)
        {
            record = record is null ? null : step.Accessor.Record(this.frame.Episode, record);
            place = !step.IsDerived ? this.Places.Member(place, step)
                : record is null ? this.Places.Dangling(place, step)
                : this.Places.Provider(place, step, this.frame.Episode.Providers is { IsIncomplete: true }, this.IndexOfProvider(record));
        }

        return place;
    }

    /// <summary>Providers are the only records found by reference.</summary>
    private int IndexOfProvider(object provider)
    {
        for (var index = 0; index < this.frame.Episode.Providers?.Count; index++)
        {
            if (ReferenceEquals(this.frame.Episode.Providers[index], provider))
            {
                return index;
            }
        }

        return Place.NoElement;
    }
}
