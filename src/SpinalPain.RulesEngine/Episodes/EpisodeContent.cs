using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>
/// Holds an episode that is an object already against what the vocabulary says of its content: limits, forms, ids and references.
/// Says yes or no; <see cref="EpisodeWalk"/> says why.
/// </summary>
internal sealed class EpisodeContent
{
    private readonly HashSet<string> lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> proceduresAndLines = new(StringComparer.Ordinal);
    private readonly HashSet<string> documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> providers = new(StringComparer.Ordinal);
    private readonly PatientEpisode episode;

    private EpisodeContent(PatientEpisode episode) => this.episode = episode;

    public static bool IsSound(PatientEpisode episode)
    {
        var content = new EpisodeContent(episode);
        return episode.Lines.Count > 0 && content.IdsAreUnique() && content.IsSound(episode, FactVocabulary.PatientEpisode);
    }

    private bool IdsAreUnique() =>
        this.episode.Lines.All(line => this.lines.Add(line.Id) && this.proceduresAndLines.Add(line.Id))
        && (this.episode.Procedures ?? []).All(procedure => this.proceduresAndLines.Add(procedure.Id))
        && (this.episode.Documents ?? []).All(document => this.documents.Add(document.Id))
        && (this.episode.Providers ?? []).All(provider => this.providers.Add(provider.Id));

    private bool IsSound(object owner, RecordType type)
    {
        foreach (var fact in type.Facts)
        {
            if (!fact.IsDerived && !(fact.IsList ? this.ListIsSound(owner, fact) : this.ValueIsSound(owner, fact)))
            {
                return false;
            }
        }

        return owner is not Assessment { Scale: { } scale, Score: { } score } || score <= AssessmentScales.For(scale).Maximum;
    }

    private bool ValueIsSound(object owner, Fact fact) => fact.Kind switch
    {
        FactKind.Number => fact.Accessor.Number(owner) is not { } number || (number >= fact.Minimum && number <= fact.Maximum),
        FactKind.Text => fact.Accessor.Text(owner) is not { } text || this.TextIsSound(text, fact),
        FactKind.Record => fact.Accessor.Record(this.episode, owner) is not { } record || this.IsSound(record, fact.Record!),
        _ => true,
    };

    private bool ListIsSound(object owner, Fact fact)
    {
        if (fact.Kind == FactKind.Code || fact.Accessor.List(owner) is not { } list)
        {
            return true;
        }

        for (var index = 0; index < list.Count; index++)
        {
            if (!(fact.Record is { } record ? this.IsSound(list.RecordAt(index), record) : this.TextIsSound(list.TextAt(index), fact)))
            {
                return false;
            }
        }

        return true;
    }

    private bool TextIsSound(string text, Fact fact) => TextFormats.Matches(fact.Format, text) && fact.RefersTo switch
    {
        FactReference.Provider => this.providers.Contains(text),
        FactReference.Line => this.lines.Contains(text),
        FactReference.ProcedureOrLine => this.proceduresAndLines.Contains(text),
        _ => true,
    };
}
