using System.Diagnostics;
using System.Linq.Expressions;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>Reads one fact from the record that holds it, without boxing. Only the method of the fact's own type may be called.</summary>
internal abstract class FactAccessor
{
    /// <summary>Stands for a code that is not on record.</summary>
    public const int NoCode = -1;

    public virtual bool? Boolean(object owner) => throw new UnreachableException();

    public virtual decimal? Number(object owner) => throw new UnreachableException();

    public virtual DateOnly? Date(object owner) => throw new UnreachableException();

    /// <summary>The number of the enumeration value, or <see cref="NoCode"/> when the fact is not on record.</summary>
    public virtual int Code(object owner) => throw new UnreachableException();

    public virtual string? Text(object owner) => throw new UnreachableException();

    public virtual object? Record(PatientEpisode episode, object owner) => throw new UnreachableException();

    public virtual FactList? List(object owner) => throw new UnreachableException();

    public virtual ExtensionFacts? Extensions(object owner) => throw new UnreachableException();

    /// <summary>
    /// Reads the fact in code that is generated: a boolean, a code or the number of a day as a number that is negative when it is absent,
    /// all else as above.
    /// </summary>
    /// <param name="kind">What kind of fact it is.</param>
    /// <param name="episode">The episode.</param>
    /// <param name="owner">The record that holds it, of its own type.</param>
    public abstract Expression Read(FactKind kind, Expression episode, Expression owner);

    /// <summary>The elements of a list that was read in code that is generated: an array of records, of texts or of the numbers of codes.</summary>
    public virtual Expression Items(Expression list) => throw new UnreachableException();

    /// <summary>Whether a list that was read in code that is generated is incomplete.</summary>
    public virtual Expression IsIncomplete(Expression list) => throw new UnreachableException();
}
