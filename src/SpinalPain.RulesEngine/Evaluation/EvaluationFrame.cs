using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation.Tracing;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>
/// What the conditions of one run look at: the episode, the line, the element that each binding stands for and the thresholds in force.
/// Used by one thread at a time and reused, so that a run allocates nothing.
/// </summary>
internal sealed class EvaluationFrame(int slotCount)
{
    private readonly object?[] slots = new object?[slotCount];
    private readonly int[] places = new int[slotCount];
    private readonly HashSet<string> diagnosticBlocks = new(StringComparer.Ordinal);
    private decimal[] parameters = [];
    private bool hasDiagnosticBlocks;

    public PatientEpisode Episode { get; private set; } = null!;

    public RequestedLine Line { get; private set; } = null!;

    /// <summary>Takes notes of everything that is read, or null where only truth is asked for.</summary>
    public EvaluationTrace? Trace { get; set; }

    /// <summary>Sees every condition run, or null where nobody watches.</summary>
    public EvaluationObserver? Observer { get; set; }

    /// <summary>Whether an operator may stop as soon as its truth is known.</summary>
    public bool CutsShort => this.Observer is null && (this.Trace is null || this.Trace.CutsShort);

    /// <summary>Day numbers of dates that are counted; kept between runs.</summary>
    public List<int> Days { get; } = [];

    /// <summary>Days and places of scores that are put in order; kept between runs.</summary>
    public List<long> Moments { get; } = [];

    /// <summary>Begins a line. Lines that follow one another without <see cref="End"/> must be of one episode.</summary>
    public void Begin(PatientEpisode episode, RequestedLine line, decimal[] values, EvaluationTrace? trace)
    {
        this.Episode = episode;
        this.Line = line;
        this.parameters = values;
        this.Trace = trace;
        this.slots[Binding.EpisodeSlot] = episode;
        this.slots[Binding.LineSlot] = line;
    }

    /// <summary>Lets go of the episode, so that a frame that waits for its next run keeps no patient data alive.</summary>
    public void End()
    {
        Array.Clear(this.slots);
        this.diagnosticBlocks.Clear();
        this.hasDiagnosticBlocks = false;
        this.Days.Clear();
        this.Moments.Clear();
        this.Episode = null!;
        this.Line = null!;
        this.Trace = null;
        this.Observer = null;
    }

    /// <summary>The record that a binding stands for, or the list of texts or codes whose element it stands for.</summary>
    public object? Slot(int slot) => this.slots[slot];

    /// <summary>The place in its list of the element that a binding stands for.</summary>
    public int Place(int slot) => this.places[slot];

    public void Bind(int slot, object value, int place)
    {
        this.slots[slot] = value;
        this.places[slot] = place;
    }

    /// <summary>Whether an id is that of a diagnostic block of the episode.</summary>
    public bool IsDiagnosticBlock(string id)
    {
        if (!this.hasDiagnosticBlocks)
        {
            this.hasDiagnosticBlocks = true;
            for (var index = 0; index < this.Episode.Procedures?.Count; index++)
            {
                if (this.Episode.Procedures[index].Kind == ProcedureKind.DiagnosticMedialBranchBlock)
                {
                    this.diagnosticBlocks.Add(this.Episode.Procedures[index].Id);
                }
            }
        }

        return this.diagnosticBlocks.Contains(id);
    }

    public decimal Value(Parameter parameter)
    {
        this.Trace?.Read(parameter);
        return this.parameters[parameter.Index];
    }
}
