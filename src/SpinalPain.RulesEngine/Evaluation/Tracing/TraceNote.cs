using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>
/// One thing that a condition noted. What the record says of a fact is not kept but read again, as the episode never changes: most notes
/// are dropped before anybody asks.
/// </summary>
internal struct TraceNote
{
    public TraceNoteKind Kind;

    /// <summary>Of a fact: whether the place is that of a text or a code of a list, which is the fact itself.</summary>
    public bool IsElement;

    /// <summary>The note after it of the same node.</summary>
    public int Next;

    /// <summary>Of a fact: the record that holds it, or the element itself.</summary>
    public Place Owner;

    /// <summary>Of a fact: the fact, or the list whose element it is.</summary>
    public Fact? Fact;

    /// <summary>Of a fact: the date of the record that holds it, where it has one.</summary>
    public DateOnly? On;

    /// <summary>Of a fact: the fact that dates <see cref="Subject"/>, unless the date is given.</summary>
    public Fact? DatedBy;

    /// <summary>Of a fact: the record, or the list whose element it is; null where the record is missing. Else what was noted.</summary>
    public object? Subject;

    /// <summary>Of a measurement: its number.</summary>
    public int Measured;

    public readonly Parameter Parameter => (Parameter)this.Subject!;

    public readonly string Contradiction => (string)this.Subject!;
}
