using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>A record type of the vocabulary as <see cref="EpisodeParser"/> needs it: nothing left to be looked up.</summary>
internal sealed class RecordShape
{
    private RecordShape(RecordType type, IReadOnlyDictionary<RecordType, RecordShape> parts)
    {
        var members = type.Facts.Where(fact => !fact.IsDerived).Select(fact => new MemberShape(type, fact, fact.Record is { } record ? parts[record] : null)).ToList();
        for (var index = 0; index < members.Count; index++)
        {
            this.Required |= members[index].IsRequired ? 1UL << index : 0;
        }

        if (type == FactVocabulary.PatientEpisode)
        {
            // The top object of a file may name its schema for editors. That is no fact: it is read, and the maker does not take it.
            members.Add(new MemberShape(EpisodeJson.Schema));
        }

        this.Members = [.. members];
        this.Make = RecordMakers.All[type];
    }

    public static RecordShape Episode { get; } = OfEpisode();

    /// <summary>The facts that are written, in the order of the record.</summary>
    public MemberShape[] Members { get; }

    /// <summary>A bit for each member that must be there, the first the lowest.</summary>
    public ulong Required { get; }

    public RecordMaker Make { get; }

    private static RecordShape OfEpisode()
    {
        var shapes = new Dictionary<RecordType, RecordShape>();
        foreach (var type in FactVocabulary.All)
        {
            shapes.Add(type, new RecordShape(type, shapes));
        }

        return shapes[FactVocabulary.PatientEpisode];
    }
}
