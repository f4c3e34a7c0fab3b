using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// The elements of a pack, such as one criterion or one parameter, whose structure is wrong. They were read with gaps, so a complaint
/// about their meaning could be a consequence of a gap.
/// </summary>
internal sealed class BrokenElements
{
    private readonly HashSet<(string File, string Element)> elements;

    public BrokenElements(IEnumerable<Diagnostic> structural) =>
        this.elements = [.. structural.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => ElementOf(diagnostic.Location))];

    /// <summary>Whether a file is broken as a whole, so that nobody knows what else it would hold.</summary>
    public bool AnyFile => this.elements.Any(element => element.Element.Length == 0);

    /// <summary>The content without the broken elements; their names stay known.</summary>
    public PackContent TakenOutOf(PackContent content, PackSymbols symbols) => new()
    {
        Manifest = content.Manifest,
        Items = this.Sound(content.Items, item => item.Id, symbols.Items.DeclareBroken),
        Parameters = this.Sound(content.Parameters, parameter => parameter.Id, symbols.Parameters.DeclareBroken),
        ValueSets = this.Sound(content.ValueSets, valueSet => valueSet.Id, symbols.ValueSets.DeclareBroken),
        Policies = this.Sound(content.Policies, policy => policy.Id, _ => { }),
        Criteria = this.Sound(content.Criteria, criterion => criterion.Id, symbols.Criteria.DeclareBroken),
        Definitions = this.Sound(content.Definitions, definition => definition.Id, symbols.Definitions.DeclareBroken),
        ConditionCount = content.ConditionCount,
    };

    /// <summary>"/criteria/3/when/all/0" stands in "/criteria/3"; what stands higher concerns the whole file.</summary>
    private static (string File, string Element) ElementOf(SourceLocation place)
    {
        var second = place.Pointer.IndexOf('/', Math.Min(1, place.Pointer.Length));
        if (second < 0)
        {
            return (place.File, string.Empty);
        }

        var third = place.Pointer.IndexOf('/', second + 1);
        return (place.File, third < 0 ? place.Pointer : place.Pointer[..third]);
    }

    private ImmutableArray<T> Sound<T>(ImmutableArray<T> documents, Func<T, Placed<string>> id, Action<string> declareBroken)
    {
        var isBroken = documents.ToLookup(document => this.elements.Contains(ElementOf(id(document).Location)));
        foreach (var document in isBroken[true])
        {
            declareBroken(id(document).Value);
        }

        return [.. isBroken[false]];
    }
}
