using System.Collections.Immutable;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Episodes;

/// <summary>A member that is a list. Each of its elements is a fact of its own.</summary>
internal abstract record ListMember(string Name) : EpisodeMember(Name)
{
    public abstract FactList? List(PatientEpisode episode);

    /// <summary>The list of elements, given in their order.</summary>
    public abstract object Gather(IEnumerable<object> elements, bool isIncomplete);
}

/// <inheritdoc/>
internal sealed record ListMember<T>(string Name, Func<PatientEpisode, FactList<T>?> Read, Func<PatientEpisode, FactList<T>?, PatientEpisode> Write) : ListMember(Name)
    where T : class
{
    public override Type? RecordType => typeof(T);

    public override object? Get(PatientEpisode episode) => this.Read(episode);

    public override FactList? List(PatientEpisode episode) => this.Read(episode);

    public override PatientEpisode Set(PatientEpisode episode, object? value) => this.Write(episode, (FactList<T>?)value);

    public override object Gather(IEnumerable<object> elements, bool isIncomplete) => ListOf([.. elements.Cast<T>()], isIncomplete);

    /// <summary>The record said nothing of an absent list, so that one element does not make it complete.</summary>
    public override PatientEpisode? Insert(PatientEpisode episode, object record)
    {
        var list = this.Read(episode);
        return this.Write(episode, ListOf([.. list ?? [], (T)record], list?.IsIncomplete ?? true));
    }

    public override PatientEpisode? Replace(PatientEpisode episode, object record, object? by)
    {
        if (this.Read(episode) is not { } list)
        {
            return null;
        }

        // Records are equal by value; of several equal ones the very one that was given is meant.
        var elements = list.ToImmutableArray();
        var place = elements.IndexOf((T)record, ReferenceEqualityComparer.Instance as IEqualityComparer<T>);
        place = place < 0 ? elements.IndexOf((T)record) : place;
        return place < 0 ? null
            : this.Write(episode, ListOf(by is null ? elements.RemoveAt(place) : elements.SetItem(place, (T)by), list.IsIncomplete));
    }

    private static FactList<T> ListOf(ImmutableArray<T> elements, bool isIncomplete) =>
        isIncomplete ? FactList.Incomplete(elements.AsSpan()) : FactList.Create(elements.AsSpan());
}
