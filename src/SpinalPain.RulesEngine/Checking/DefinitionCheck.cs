using System.Collections.Immutable;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Checks definitions, each after those that it uses.</summary>
internal sealed class DefinitionCheck(PackSymbols symbols, ConditionCheck conditions)
{
    public ImmutableArray<Definition> Check(ImmutableArray<DefinitionDocument> documents)
    {
        var bySource = new Dictionary<DefinitionDocument, DefinitionSymbol>(ReferenceEqualityComparer.Instance);
        foreach (var document in documents)
        {
            var symbol = new DefinitionSymbol(document);
            symbols.Definitions.Declare(document.Id, symbol);
            bySource.Add(document, symbol);
        }

        var definitions = ImmutableArray.CreateBuilder<Definition>();
        foreach (var document in new DefinitionOrder(symbols.Diagnostics).Sort(documents))
        {
            if (this.Check(document, definitions.Count) is { } definition)
            {
                bySource[document].Checked = definition;
                definitions.Add(definition);
            }
        }

        return definitions.ToImmutable();
    }

    private Definition? Check(DefinitionDocument document, int index)
    {
        var (id, title, location) = (document.Id.Value, document.Title.Value, document.Node.Location);
        if (document is ConditionDefinitionDocument condition)
        {
            return conditions.Check(condition.When, conditions.Top) is { } when
                ? new ConditionDefinition { Index = index, Id = id, Title = title, Location = location, When = when }
                : null;
        }

        var subset = (SubsetDefinitionDocument)document;
        var from = conditions.CheckListReference(subset.From, conditions.Top);
        var inner = conditions.Declare(subset.As, from, conditions.Top);
        var where = conditions.Check(subset.Where, inner);
        return from is null || inner.Binding is null || where is null ? null : new SubsetDefinition
        {
            Index = index,
            Id = id,
            Title = title,
            Location = location,
            From = from,
            Element = inner.Binding,
            Where = where,
        };
    }
}
