using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Conditions;
using SpinalPain.RulesEngine.Evaluation.Tracing;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>
/// What the conditions of one run look at: the episode, the line, the element that each binding stands for and the thresholds in force.
/// Used by one thread at a time and reused, so that a run allocates nothing.
/// </summary>
/// <param name="slotCount">The number of bindings of the pack.</param>
/// <param name="definitionCount">The number of its definitions.</param>
internal sealed class EvaluationFrame(int slotCount, int definitionCount)
{
    /// <summary>So many procedures are looked through faster than an id is found among them.</summary>
    private const int FewProcedures = 16;

    private readonly Element[] slots = new Element[slotCount];
    private readonly (long Run, Truth Truth)[] truths = new (long, Truth)[definitionCount];
    private readonly SubsetMembers?[] subsets = new SubsetMembers?[definitionCount];
    private readonly JoinIndex?[] joins = new JoinIndex?[slotCount];
    private readonly HashSet<JoinIndex> joinsInUse = [];
    private readonly HashSet<string> diagnosticBlocks = new(StringComparer.Ordinal);
    private int boundSlots;
    private bool hasDiagnosticBlocks;
    private EvaluationTrace? kept;
    private bool takesNotes;
    private EvaluationObserver? observer;

    public PatientEpisode Episode { get; private set; } = null!;

    public RequestedLine Line { get; private set; } = null!;

    /// <summary>Counts the lines that were begun, from 1. What is known of a line is known for its run only.</summary>
    public long Run { get; private set; }

    /// <summary>Takes notes of everything that is read, or null where only truth is asked for.</summary>
    public EvaluationTrace? Trace => this.takesNotes ? this.kept : null;

    /// <summary>Takes no notes from here on.</summary>
    /// <returns>Whether they were taken, for <see cref="Resume"/>.</returns>
    public bool Silence()
    {
        var noted = this.takesNotes;
        this.Resume(false);
        return noted;
    }

    /// <summary>Takes notes again, where they were taken before.</summary>
    public void Resume(bool noted)
    {
        this.takesNotes = noted;
        this.IsSilent = !noted && this.observer is null;
    }

    /// <summary>The trace that goes with this frame, whether it takes notes now or not.</summary>
    public EvaluationTrace OwnTrace => this.kept ??= new EvaluationTrace(this, slotCount);

    /// <summary>Sees every condition run, or null where nobody watches.</summary>
    public EvaluationObserver? Observer
    {
        get => this.observer;
        set
        {
            this.observer = value;
            this.IsSilent = value is null && !this.takesNotes;
        }
    }

    /// <summary>Whether only truth is asked for: nobody takes notes and nobody watches.</summary>
    public bool IsSilent { get; private set; } = true;

    /// <summary>Whether an operator may stop as soon as its truth is known.</summary>
    public bool CutsShort => this.IsSilent || (this.observer is null && this.kept!.CutsShort);

    /// <summary>Whether somebody wants to see also what decides nothing.</summary>
    public bool ShowsEverything => !this.IsSilent && (this.observer is not null || this.kept!.KeepsEverything);

    /// <summary>Whether notes are taken of what decides, and of nothing else.</summary>
    public bool NotesWhatDecides => this.observer is null && this.takesNotes && !this.kept!.KeepsEverything;

    /// <summary>Day numbers of dates that are counted; kept between runs.</summary>
    public List<int> Days { get; } = [];

    /// <summary>The scores of the episode in order; kept between runs.</summary>
    public ScoreIndex Scores { get; } = new();

    /// <summary>Days and places of scores around one procedure; kept between runs.</summary>
    public List<long> Moments { get; } = [];

    /// <summary>The thresholds in force, for runs without notes.</summary>
    public ThresholdsInForce Thresholds { get; private set; } = ThresholdsInForce.None;

    /// <summary>Begins a line. Lines that follow one another without <see cref="End"/> must be of one episode.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="line">The line.</param>
    /// <param name="thresholds">The thresholds in force on its date.</param>
    /// <param name="takesNotes">Whether notes go to <see cref="OwnTrace"/>, which has begun with the line.</param>
    public void Begin(PatientEpisode episode, RequestedLine line, ThresholdsInForce thresholds, bool takesNotes)
    {
        this.Run++;
        this.Episode = episode;
        this.Line = line;
        this.Thresholds = thresholds;
        this.Resume(takesNotes);
        this.Bind(Binding.EpisodeSlot, episode, 0);
        this.Bind(Binding.LineSlot, line, 0);
    }

    /// <summary>Lets go of the episode, so that a frame that waits for its next run keeps no patient data alive.</summary>
    public void End()
    {
        this.kept?.Forget();
        Array.Clear(this.slots, 0, this.boundSlots);
        this.boundSlots = 0;
        if (this.joinsInUse.Count > 0)
        {
            this.ForgetJoins();
        }

        if (this.hasDiagnosticBlocks)
        {
            this.diagnosticBlocks.Clear();
            this.hasDiagnosticBlocks = false;
        }

        this.Days.Clear();
        this.Moments.Clear();
        this.Episode = null!;
        this.Line = null!;
        this.Resume(false);
        this.Observer = null;
    }

    /// <summary>The record that a binding stands for, or the list of texts or codes whose element it stands for.</summary>
    public object? Slot(int slot) => this.slots[slot].Value;

    /// <summary>The place in its list of the element that a binding stands for.</summary>
    public int Place(int slot) => this.slots[slot].Place;

    public void Bind(int slot, object value, int place)
    {
        this.slots[slot] = new Element(value, place);
        this.boundSlots = Math.Max(this.boundSlots, slot + 1);
    }

    /// <summary>What a definition came to, and in which run.</summary>
    public ref (long Run, Truth Truth) TruthOf(ConditionDefinition definition) => ref this.truths[definition.Index];

    /// <summary>The members of a subset, as they were found last.</summary>
    public SubsetMembers MembersOf(SubsetDefinition definition) => this.subsets[definition.Index] ??= new SubsetMembers();

    /// <summary>The index by which the elements that a binding stands for are found.</summary>
    public JoinIndex IndexOf(Binding element)
    {
        var index = this.joins[element.Slot] ??= new JoinIndex();
        this.joinsInUse.Add(index);
        return index;
    }

    /// <summary>Whether an id is that of a diagnostic block of the episode.</summary>
    public bool IsDiagnosticBlock(string id)
    {
        var procedures = this.Episode.Procedures;
        if (procedures is null || procedures.Count <= FewProcedures)
        {
            return IsDiagnosticBlock(procedures, id);
        }

        if (!this.hasDiagnosticBlocks)
        {
            this.hasDiagnosticBlocks = true;
            foreach (var procedure in procedures)
            {
                if (procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock)
                {
                    this.diagnosticBlocks.Add(procedure.Id);
                }
            }
        }

        return this.diagnosticBlocks.Contains(id);
    }

    private static bool IsDiagnosticBlock(FactList<Procedure>? procedures, string id)
    {
        for (var index = 0; index < procedures?.Count; index++)
        {
            if (procedures[index].Kind == ProcedureKind.DiagnosticMedialBranchBlock && procedures[index].Id == id)
            {
                return true;
            }
        }

        return false;
    }

    public decimal Value(Parameter parameter)
    {
        this.Trace?.Read(parameter);
        return this.Thresholds.Numbers[parameter.Index];
    }

    private void ForgetJoins()
    {
        foreach (var join in this.joinsInUse)
        {
            join.Forget();
        }

        this.joinsInUse.Clear();
    }

    private readonly record struct Element(object? Value, int Place);
}
