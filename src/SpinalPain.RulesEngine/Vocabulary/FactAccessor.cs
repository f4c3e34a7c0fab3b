using System.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>Reads one fact from the record that holds it, without boxing. Only the method of the fact's own type may be called.</summary>
internal abstract class FactAccessor
{
    public virtual bool? Boolean(object owner) => throw new UnreachableException();

    public virtual decimal? Number(object owner) => throw new UnreachableException();

    public virtual DateOnly? Date(object owner) => throw new UnreachableException();

    /// <summary>The number of the enumeration value, or -1 when the fact is not on record.</summary>
    public virtual int Code(object owner) => throw new UnreachableException();

    public virtual string? Text(object owner) => throw new UnreachableException();

    public virtual object? Record(PatientEpisode episode, object owner) => throw new UnreachableException();

    public virtual IFactList? List(object owner) => throw new UnreachableException();

    public virtual ExtensionFacts? Extensions(object owner) => throw new UnreachableException();
}
