using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Everything in a pack that has a name, and the bag that all checks of the pack report to.</summary>
internal sealed class PackSymbols
{
    public PackSymbols(DiagnosticBag diagnostics)
    {
        this.Diagnostics = diagnostics;
        this.Sources = new("source", DiagnosticCodes.UnknownSource, diagnostics);
        this.Items = new("item", DiagnosticCodes.UnknownItem, diagnostics);
        this.Parameters = new("parameter", DiagnosticCodes.UnknownParameter, diagnostics);
        this.ValueSets = new("value set", DiagnosticCodes.UnknownValueSet, diagnostics);
        this.Definitions = new("definition", DiagnosticCodes.UnknownDefinition, diagnostics);
        this.Criteria = new("criterion", DiagnosticCodes.UnknownCriterion, diagnostics);
    }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>Whether elements were left out because their structure is wrong.</summary>
    public bool HasGaps { get; init; }

    public NameTable<PackSource> Sources { get; }

    public NameTable<PolicyItem> Items { get; }

    public NameTable<Parameter> Parameters { get; }

    /// <summary>Ids of parameters with a value that failed its checks.</summary>
    public HashSet<string> ParametersInDoubt { get; } = new(StringComparer.Ordinal);

    public NameTable<ValueSet> ValueSets { get; }

    public NameTable<DefinitionSymbol> Definitions { get; }

    public NameTable<Criterion> Criteria { get; }

    /// <summary>The payer-specific facts of the line and of the episode.</summary>
    public Dictionary<RecordType, ExtensionTable> Extensions { get; } = [];
}

/// <summary>A definition: what was written, and what the checks made of it.</summary>
internal sealed class DefinitionSymbol(DefinitionDocument document)
{
    public DefinitionDocument Document { get; } = document;

    /// <summary>Null until it has passed its checks.</summary>
    public Definition? Checked { get; set; }
}
