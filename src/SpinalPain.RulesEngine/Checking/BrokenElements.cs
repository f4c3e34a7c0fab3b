using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// The elements of a pack, such as one criterion or one parameter, whose structure is wrong. What they hold was read with gaps, so a
/// complaint about its meaning could be a consequence of the gap.
/// </summary>
internal sealed class BrokenElements
{
    private readonly HashSet<(string File, string Element)> elements;

    public BrokenElements(IEnumerable<Diagnostic> structural) =>
        this.elements = [.. structural.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => ElementOf(diagnostic.Location))];

    /// <summary>A pack whose structure is sound.</summary>
    public static BrokenElements None { get; } = new([]);

    /// <summary>Whether any element is broken.</summary>
    public bool Any => this.elements.Count > 0;

    /// <summary>Whether a file is broken as a whole, so that nobody knows what else it would hold.</summary>
    public bool AnyFile => this.elements.Any(element => element.Element.Length == 0);

    /// <summary>Whether a place lies in a broken element.</summary>
    public bool Holds(SourceLocation place) => this.Any && this.elements.Contains(ElementOf(place));

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
}
