using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>
/// One thing that a condition noted. What the record says of a fact is not kept but read again, as the episode never changes: many notes
/// are dropped before anybody asks.
/// </summary>
internal struct TraceNote
{
    public TraceNoteKind Kind;

    /// <summary>The note after it of the same node.</summary>
    public int Next;

    /// <summary>Of a measurement: its number.</summary>
    public int Measured;

    /// <summary>Of a fact: the record that holds it, or the element itself.</summary>
    public Place Owner;

    /// <summary>Of a fact: the path that was read, or else the fact alone.</summary>
    public object? Named;

    /// <summary>Of a fact: the record, or the list whose element it is; null where the record is missing. Else what was noted.</summary>
    public object? Subject;

    /// <summary>Of a fact alone: the date that goes with it.</summary>
    public DateOnly? On;

    public readonly Parameter Parameter => (Parameter)this.Subject!;

    public readonly string Contradiction => (string)this.Subject!;

    /// <summary>Of a fact: whether the place is that of a text or a code of a list, which is the fact itself.</summary>
    public readonly bool IsElement => this.Named is FactPath { IsElement: true };

    /// <summary>Of a fact: the fact, or the list whose element it is.</summary>
    public readonly Fact Fact => this.Named is FactPath path ? path.Fact : (Fact)this.Named!;

    /// <summary>Of a fact: the fact that dates <see cref="Subject"/>, unless the date is given.</summary>
    public readonly Fact? DatedBy => (this.Named as FactPath)?.DatedBy;
}
