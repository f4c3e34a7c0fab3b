using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>What lowered conditions look at: the facts that their rule matched, and nothing else. Immutable.</summary>
internal sealed class MatchedScope
{
    private readonly LineFact line;
    private readonly IReadOnlyList<DefinitionFact> definitions;
    private readonly Lazy<HashSet<string>> diagnosticBlocks;
    private readonly MatchedScope? outer;
    private readonly int slot;
    private readonly object? value;
    private readonly int place;

    /// <summary>A scope in which only the episode and the line are bound.</summary>
    /// <param name="line">The line.</param>
    /// <param name="episode">An episode of the parts that the rule matched; what it did not match is absent.</param>
    /// <param name="definitions">What the definitions that the conditions name came to for the line.</param>
    public MatchedScope(LineFact line, PatientEpisode episode, IReadOnlyList<DefinitionFact> definitions)
    {
        this.line = line;
        this.definitions = definitions;
        this.diagnosticBlocks = new Lazy<HashSet<string>>(() => BlocksOf(episode));
        this.Episode = episode;
        this.slot = Binding.LineSlot;
        this.value = line.Line;
    }

    private MatchedScope(MatchedScope outer, int slot, object value, int place)
    {
        this.line = outer.line;
        this.definitions = outer.definitions;
        this.diagnosticBlocks = outer.diagnosticBlocks;
        this.Episode = outer.Episode;
        this.outer = outer;
        this.slot = slot;
        this.value = value;
        this.place = place;
    }

    public PatientEpisode Episode { get; }

    public RequestedLine Line => this.line.Line;

    /// <summary>Ids of all diagnostic blocks of the episode. Found once for all procedures that are asked about.</summary>
    public IReadOnlySet<string> DiagnosticBlocks => this.diagnosticBlocks.Value;

    /// <summary>The same with a binding that stands for an element: a record, or the list of texts or codes that holds it.</summary>
    public MatchedScope With(int bindingSlot, object element, int elementPlace) => new(this, bindingSlot, element, elementPlace);

    /// <summary>What a binding stands for.</summary>
    public object? Bound(int bindingSlot) =>
        bindingSlot == Binding.EpisodeSlot ? this.Episode : this.Find(bindingSlot).value;

    /// <summary>The place in its list of the element that a binding stands for.</summary>
    public int PlaceOf(int bindingSlot) => this.Find(bindingSlot).place;

    public decimal Threshold(Parameter parameter) => this.line.Thresholds[parameter.Index];

    /// <summary>What a condition under a name came to.</summary>
    public Truth TruthOf(ConditionDefinition definition) => this.FactOf(definition).Truths[0];

    /// <summary>Whether the element at a place of the list at the bottom of a subset is in the subset.</summary>
    public Truth Membership(SubsetDefinition subset, int elementPlace) => this.FactOf(subset).Truths[elementPlace];

    private static HashSet<string> BlocksOf(PatientEpisode episode) =>
        [.. (episode.Procedures ?? []).Where(procedure => procedure.Kind == ProcedureKind.DiagnosticMedialBranchBlock).Select(procedure => procedure.Id)];

    private DefinitionFact FactOf(Definition definition) => this.definitions.First(fact => fact.Definition == definition);

    private MatchedScope Find(int bindingSlot)
    {
        var scope = this;
        while (scope.slot != bindingSlot)
        {
            scope = scope.outer ?? throw new InvalidOperationException("A binding is read outside of its condition.");
        }

        return scope;
    }
}
