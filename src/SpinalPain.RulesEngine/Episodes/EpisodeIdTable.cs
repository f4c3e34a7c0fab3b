using System.Runtime.InteropServices;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>What an id names.</summary>
[Flags]
internal enum IdKinds
{
    None = 0,
    Line = 1,
    Procedure = 2,
    Document = 4,
    Provider = 8,
}

/// <summary>The ids that an episode gives and those that it refers to. Says yes or no; <see cref="EpisodeIds"/> says why.</summary>
internal sealed class EpisodeIdTable
{
    // So few are sooner compared one by one than hashed.
    private const int Few = 32;

    private readonly List<(string Id, IdKinds Kind)> given = [];
    private readonly List<(string Id, IdKinds Kinds)> references = [];

    public static IdKinds KindGivenBy(RecordType type) =>
        type == FactVocabulary.RequestedLine ? IdKinds.Line
        : type == FactVocabulary.Procedure ? IdKinds.Procedure
        : type == FactVocabulary.Document ? IdKinds.Document
        : type == FactVocabulary.Provider ? IdKinds.Provider
        : IdKinds.None;

    public static IdKinds KindsThat(FactReference refersTo) => refersTo switch
    {
        FactReference.Provider => IdKinds.Provider,
        FactReference.Line => IdKinds.Line,
        FactReference.ProcedureOrLine => IdKinds.Procedure | IdKinds.Line,
        _ => IdKinds.None,
    };

    /// <summary>How many ids it has room for, which it keeps when it forgets them.</summary>
    public int Capacity => this.given.Capacity + this.references.Capacity;

    /// <summary>Forgets all ids.</summary>
    public void Clear()
    {
        this.given.Clear();
        this.references.Clear();
    }

    public void Give(string id, IdKinds kind) => this.given.Add((id, kind));

    public void Refer(string id, IdKinds kinds) => this.references.Add((id, kinds));

    /// <summary>Whether no two records among which ids are unique have the same, and no reference leads nowhere.</summary>
    public bool IsSound() => this.given.Count <= Few ? this.IsSoundOneByOne() : this.IsSoundHashed();

    private bool IsSoundOneByOne()
    {
        var ids = CollectionsMarshal.AsSpan(this.given);
        for (var index = 1; index < ids.Length; index++)
        {
            if (Has(ids[..index], ids[index].Id, AmongWhich(ids[index].Kind)))
            {
                return false;
            }
        }

        foreach (var (id, kinds) in CollectionsMarshal.AsSpan(this.references))
        {
            if (!Has(ids, id, kinds))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSoundHashed()
    {
        var kindsById = new Dictionary<string, IdKinds>(this.given.Count, StringComparer.Ordinal);
        foreach (var (id, kind) in this.given)
        {
            ref var kinds = ref CollectionsMarshal.GetValueRefOrAddDefault(kindsById, id, out _);
            if ((kinds & AmongWhich(kind)) != 0)
            {
                return false;
            }

            kinds |= kind;
        }

        return this.references.TrueForAll(reference => (kindsById.GetValueOrDefault(reference.Id) & reference.Kinds) != 0);
    }

    private static bool Has(ReadOnlySpan<(string Id, IdKinds Kind)> ids, string id, IdKinds kinds)
    {
        foreach (ref readonly var given in ids)
        {
            if ((given.Kind & kinds) != 0 && given.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lines and procedures share their ids, as a score may refer to either.</summary>
    private static IdKinds AmongWhich(IdKinds kind) => (kind & (IdKinds.Line | IdKinds.Procedure)) != 0 ? IdKinds.Line | IdKinds.Procedure : kind;
}
