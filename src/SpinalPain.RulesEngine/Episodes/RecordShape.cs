using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>A record type of the vocabulary as <see cref="EpisodeParser"/> needs it: nothing left to be looked up.</summary>
internal sealed class RecordShape
{
    public RecordShape(RecordType type)
    {
        var members = new List<MemberShape>(type.Facts.Length + 1);
        foreach (var fact in type.Facts)
        {
            if (!fact.IsDerived)
            {
                this.Required |= fact.IsRequired ? 1UL << members.Count : 0;
                members.Add(new MemberShape(type, fact));
            }
        }

        if (type == FactVocabulary.PatientEpisode)
        {
            // The top object of a file may name its schema for editors. That is no fact: it is read, and the maker does not take it.
            members.Add(new MemberShape(EpisodeJson.Schema));
        }

        this.Members = [.. members];
        this.Make = RecordMakers.All[type];
    }

    public static RecordShape Episode { get; } = new(FactVocabulary.PatientEpisode);

    /// <summary>The facts that are written, in the order of the record.</summary>
    public MemberShape[] Members { get; }

    /// <summary>A bit for each member that must be there, the first the lowest.</summary>
    public ulong Required { get; }

    public RecordMaker Make { get; }
}
