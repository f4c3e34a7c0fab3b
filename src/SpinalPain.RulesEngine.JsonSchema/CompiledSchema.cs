using System.Collections.Frozen;
using Json.Schema;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Schemas;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>A schema of the library, ready to be evaluated. Threads may share it.</summary>
internal sealed class CompiledSchema
{
    private readonly EvaluationOptions options = new() { OutputFormat = OutputFormat.Hierarchical };
    private readonly FrozenDictionary<string, SchemaPart> parts;
    private readonly bool showsTexts;

    /// <param name="file">The schema.</param>
    /// <param name="showsTexts">Whether messages may quote texts of the input.</param>
    public CompiledSchema(SchemaFile file, bool showsTexts)
    {
        this.showsTexts = showsTexts;
        this.parts = SchemaTaker.Take(file, this.options);

        // The first evaluation resolves the references. After it none changes the schema, so that threads may share it.
        foreach (var part in this.parts.Values)
        {
            part.Schema.Evaluate(null, this.options);
        }
    }

    /// <summary>Reports all that the schema refuses.</summary>
    public void Validate(SourceNode root, DiagnosticBag diagnostics)
    {
        var failures = new List<Failure>();
        var seen = new HashSet<(SourceNode, string)>();
        var open = new Queue<(Place Place, string Part)>();
        open.Enqueue((Place.Of(root), string.Empty));
        while (failures.Count < DiagnosticBag.Limit && open.TryDequeue(out var next))
        {
            if (seen.Add((next.Place.Node, next.Part)))
            {
                var part = this.parts[next.Part];
                var collector = new FailureCollector(part);
                failures.AddRange(collector.Collect(part.Schema.Evaluate(next.Place.Json, this.options), next.Place));
                collector.Apart.ForEach(open.Enqueue);
            }
        }

        new FailureMessages(this.showsTexts, diagnostics).Report([.. FailureFilter.Distinct(failures)]);
    }
}
