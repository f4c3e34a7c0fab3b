using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>The ids that an episode gives, and those that it refers to.</summary>
internal sealed class EpisodeIds(DiagnosticBag diagnostics)
{
    private readonly HashSet<string> lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> proceduresAndLines = new(StringComparer.Ordinal);
    private readonly HashSet<string> documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> providers = new(StringComparer.Ordinal);
    private readonly List<(SourceNode Node, Fact Fact)> references = [];

    /// <summary>Takes the id of a record, if records of this type have ids that must be unique.</summary>
    public void Give(RecordType type, SourceNode node)
    {
        var id = node.Text;
        if (type == FactVocabulary.RequestedLine)
        {
            this.lines.Add(id);
            this.Add(this.proceduresAndLines, node, "lines and procedures");
        }
        else if (type == FactVocabulary.Procedure)
        {
            this.Add(this.proceduresAndLines, node, "lines and procedures");
        }
        else if (type == FactVocabulary.Document)
        {
            this.Add(this.documents, node, "documents");
        }
        else if (type == FactVocabulary.Provider)
        {
            this.Add(this.providers, node, "providers");
        }
    }

    public void Refer(SourceNode node, Fact fact) => this.references.Add((node, fact));

    /// <summary>Reports the references that lead nowhere; to be called when all ids are given.</summary>
    public void Resolve()
    {
        foreach (var (node, fact) in this.references)
        {
            var (ids, what) = fact.RefersTo switch
            {
                FactReference.Provider => (this.providers, "provider"),
                FactReference.Line => (this.lines, "requested line"),
                _ => (this.proceduresAndLines, "procedure or requested line"),
            };
            if (!ids.Contains(node.Text) && !diagnostics.IsFull)
            {
                diagnostics.Add(
                    DiagnosticCodes.ReferenceNotFound,
                    node.Location,
                    $"The member \"{fact.Name}\" names no {what} of this episode.",
                    $"Use the \"id\" of a {what}, or add what is missing.");
            }
        }
    }

    private void Add(HashSet<string> ids, SourceNode node, string among)
    {
        if (!ids.Add(node.Text))
        {
            diagnostics.Add(DiagnosticCodes.DuplicateEpisodeId, node.Location, $"This id is used before among the {among}.", "Give each an id of its own.");
        }
    }
}
