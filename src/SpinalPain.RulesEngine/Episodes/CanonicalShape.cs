using System.Text;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>A record type of the vocabulary as <see cref="CanonicalEpisode"/> needs it: what is written, in the order in which it is written.</summary>
internal sealed class CanonicalShape
{
    private CanonicalShape(RecordType type, IReadOnlyDictionary<RecordType, CanonicalShape> parts) => this.Members =
    [
        .. type.Facts.Where(fact => !fact.IsDerived)
            .OrderBy(fact => fact.Name, StringComparer.Ordinal)
            .Select(fact => new CanonicalMember(
                Quoted(fact.Name, ":"),
                fact.Kind,
                fact.IsList,
                fact.Accessor,
                [.. fact.Codes.Select(code => Quoted(code, string.Empty))],
                fact.Record is { } record ? parts[record] : null)),
    ];

    public static CanonicalShape Episode { get; } = OfEpisode();

    public CanonicalMember[] Members { get; }

    /// <summary>A name or a word of the format in quotes, and what follows it. Neither holds anything to escape.</summary>
    public static byte[] Quoted(string word, string after) => Encoding.UTF8.GetBytes($"\"{word}\"{after}");

    private static CanonicalShape OfEpisode()
    {
        var shapes = new Dictionary<RecordType, CanonicalShape>();
        foreach (var type in FactVocabulary.All)
        {
            shapes.Add(type, new CanonicalShape(type, shapes));
        }

        return shapes[FactVocabulary.PatientEpisode];
    }
}
