using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Conditions;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>
/// Takes notes while conditions run, as a tree of what each came to. For one line and one criterion at a time; used again and again.
/// </summary>
internal sealed class EvaluationTrace(EvaluationFrame frame, int slotCount)
{
    /// <summary>No improvement is shown beyond this.</summary>
    private const decimal MostShown = 1_000_000;

    /// <summary>Nobody reads more notes of one line than this; from then on only what decided is kept.</summary>
    private const int MostNotes = 100_000;

    private static readonly Place EpisodePlace = Place.Root("episode", string.Empty);

    private readonly Place?[] places = new Place?[slotCount];
    private readonly Stack<TraceNode> open = new();
    private readonly List<TraceNode> trees = [];
    private readonly TraceNodePool pool = new();
    private int openElements;
    private int notes;

    /// <summary>
    /// Whether one reason is enough where the trace stands now: within an element of a list it is, unless somebody wants to see everything.
    /// </summary>
    public bool CutsShort => !this.KeepsEverything && this.openElements > 0;

    /// <summary>Whether also what decides nothing is kept.</summary>
    public bool KeepsEverything { get; private set; }

    private TraceNode? Current => this.open.Count == 0 ? null : this.open.Peek();

    /// <summary>Begins a line.</summary>
    /// <param name="linePointer">JSON pointer of the line in the episode.</param>
    /// <param name="keeps">Whether also what decides nothing is kept.</param>
    public void Begin(string linePointer, bool keeps)
    {
        this.KeepsEverything = keeps;
        this.notes = 0;
        this.places[Binding.EpisodeSlot] = EpisodePlace;
        this.places[Binding.LineSlot] = Place.Root("line", linePointer);
    }

    /// <summary>Forgets what ran before.</summary>
    public void Forget()
    {
        foreach (var tree in this.trees)
        {
            this.pool.Return(tree);
        }

        this.trees.Clear();
    }

    /// <summary>Lets go of the line, also where a run broke off.</summary>
    public void End()
    {
        this.Forget();
        while (this.open.TryPop(out var node))
        {
            this.pool.Return(node);
        }

        this.openElements = 0;
        Array.Clear(this.places);
    }

    /// <summary>The notes on a condition that ran by itself; null when there is none or it did not run.</summary>
    public TraceNode? TreeOf(Condition? condition)
    {
        foreach (var tree in this.trees)
        {
            if (condition is not null && tree.Condition == condition)
            {
                return tree;
            }
        }

        return null;
    }

    public void Enter(Condition condition) => this.Open(this.pool.Rent(condition, null));

    public void Leave(Truth truth) => this.Close(truth);

    public void EnterElement(FactPath list, IFactList elements, int index)
    {
        var element = this.OwnerOf(list).Place.Element(list.Fact, elements, index);
        this.Open(this.pool.Rent(null, element));
        if (list.Fact.Record?.NamedBy is { } name && name.Accessor.Text(elements.RecordAt(index)) is { } known)
        {
            this.ReadAt(element, name, known);
        }
    }

    /// <summary>Makes a binding stand for the element entered last.</summary>
    public void Bind(int slot)
    {
        foreach (var node in this.open)
        {
            if (node.Element is not null)
            {
                this.places[slot] = node.Element;
                return;
            }
        }
    }

    public void NotInSubset()
    {
        if (this.Current is { } node)
        {
            node.IsOutside = true;
        }
    }

    public void LeaveElement(Truth truth) => this.Close(truth);

    /// <summary>Leaves an element that the operator turned out not to look at.</summary>
    public void LeavePassedOver()
    {
        this.NotInSubset();
        this.Close(Truth.False);
    }

    public void Read(Parameter parameter) => this.Current?.Parameters.Add(parameter);

    public void Read(FactPath path, object? value)
    {
        if (this.Current is not { } node)
        {
            return;
        }

        if (path.IsElement)
        {
            node.Facts.Add(new FactReading(this.places[path.Root.Slot]!, null, value, null));
        }
        else
        {
            var (place, record) = this.OwnerOf(path);
            node.Facts.Add(new FactReading(place, path.Fact, value, DateOf(path, record)));
        }
    }

    public void ReadAt(Place owner, Fact fact, object? value, DateOnly? on = null) => this.Current?.Facts.Add(new FactReading(owner, fact, value, on));

    public Place PlaceOf(int slot) => this.places[slot]!;

    public void Contradict(string sentence)
    {
        if (this.Current is { } node && !node.Contradictions.Contains(sentence))
        {
            node.Contradictions.Add(sentence);
        }
    }

    public void MeasureNumber(FactPath path, decimal measured, Comparison comparison, Parameter parameter, decimal limit, Truth truth)
    {
        if (this.Current is { } node)
        {
            var what = path.IsElement ? this.places[path.Root.Slot]!.Path : this.Name(path);
            Measure(node, what, DeterminationWords.InWords(measured, parameter.Unit), comparison, parameter, limit, truth);
        }
    }

    public void MeasureCount(string what, int low, int? high, Comparison comparison, Parameter parameter, decimal limit, Truth truth)
    {
        if (this.Current is { } node)
        {
            var measured = high is null ? $"at least {low}" : low == high ? $"{low}" : $"{low} to {high}";
            Measure(node, what, measured, comparison, parameter, limit, truth);
        }
    }

    public void MeasureElapsed(ElapsedCondition condition, int days, decimal limit, Truth truth) =>
        this.MeasureTime(this.Name(condition.From), this.Name(condition.To), days, condition.Comparison, condition.Duration, limit, truth);

    public void MeasureTime(string from, string to, int days, Comparison comparison, Parameter parameter, decimal limit, Truth truth)
    {
        if (this.Current is { } node)
        {
            Measure(node, $"time from {from} to {to}", DeterminationWords.InWords(days, Units.Days), comparison, parameter, limit, truth);
        }
    }

    public void MeasureImprovement(string what, decimal percent, AskedImprovement asked, bool holds)
    {
        if (this.Current is { } node)
        {
            // Cut, not rounded: 49.996 must not look like 50.
            var cut = Math.Floor(Math.Clamp(percent, -MostShown, MostShown) * 100) / 100;
            Measure(node, what, DeterminationWords.InWords(cut, Units.Percent), Comparison.AtLeast, asked.Parameter, asked.Percent, Kleene.From(holds));
        }
    }

    private static void Measure(TraceNode node, string what, string measured, Comparison comparison, Parameter parameter, decimal limit, Truth truth)
    {
        var needed = $"{comparison.InWords()} {DeterminationWords.InWords(limit, parameter.Unit)}";
        bool? holds = truth == Truth.Unknown ? null : truth == Truth.True;
        node.Measurements.Add(new Measurement(what, measured, needed, parameter.Id, holds));
    }

    private string Name(FactPath path) => $"{this.OwnerOf(path).Place.Path}.{path.Fact.Path}";

    private void Open(TraceNode node)
    {
        this.Current?.Children.Add(node);
        this.open.Push(node);
        this.KeepsEverything &= ++this.notes < MostNotes;
        this.openElements += node.Element is null ? 0 : 1;
    }

    private void Close(Truth truth)
    {
        var node = this.open.Pop();
        this.openElements -= node.Element is null ? 0 : 1;
        node.Truth = truth;
        if (!this.KeepsEverything)
        {
            node.KeepWhatDecided(this.openElements, this.pool);
        }

        if (this.open.Count == 0)
        {
            this.trees.Add(node);
        }
    }

    /// <summary>The record that holds the fact at the end of a path, where there is one, and its place.</summary>
    private (Place Place, object? Record) OwnerOf(FactPath path)
    {
        var place = this.places[path.Root.Slot]!;
        var record = frame.Slot(path.Root.Slot);
        foreach (var step in path.Steps)
        {
            var next = record is null ? null : step.Accessor.Record(frame.Episode, record);
            place = step.IsDerived
                ? place.Provider(step, this.PlaceOfProvider(next), frame.Episode.Providers is { IsIncomplete: true }, isDangling: next is null)
                : place.Member(step);
            record = next;
        }

        return (place, record);
    }

    /// <summary>Providers are the only records found by reference; -1 when the reference leads nowhere.</summary>
    private int PlaceOfProvider(object? provider)
    {
        for (var index = 0; index < frame.Episode.Providers?.Count; index++)
        {
            if (ReferenceEquals(frame.Episode.Providers[index], provider))
            {
                return index;
            }
        }

        return -1;
    }

    private static DateOnly? DateOf(FactPath path, object? owner)
    {
        var type = path.Steps.IsEmpty ? path.Root.Record : path.Steps[^1].Record;
        return owner is null || path.Fact.Kind == FactKind.Date ? null : type?.DatedBy?.Accessor.Date(owner);
    }
}
