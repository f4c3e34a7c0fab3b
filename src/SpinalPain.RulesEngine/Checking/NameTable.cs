using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// The things of one kind in a pack by id. A thing that failed its own checks is declared without a value: what names it resolves to
/// nothing and is not complained of a second time.
/// </summary>
internal sealed class NameTable<T>(string kind, DiagnosticCode unknown, DiagnosticBag diagnostics)
    where T : class
{
    private readonly Dictionary<string, T?> values = new(StringComparer.Ordinal);
    private readonly List<Placed<string>> declared = [];
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Whether a thing has no id that can be read; any name could be meant for it.</summary>
    private bool hasNameless;

    /// <summary>The ids that nothing has resolved, in the order of the files.</summary>
    public IEnumerable<Placed<string>> Unused => this.declared.Where(id => !this.used.Contains(id.Value));

    /// <summary>Declares a thing; false and a diagnostic when its id is taken.</summary>
    public bool Declare(Placed<string> id, T? value)
    {
        if (this.values.TryAdd(id.Value, value))
        {
            this.declared.Add(id);
            return true;
        }

        var first = this.declared.Find(other => other.Value == id.Value);
        if (first.Node is null)
        {
            return false; // taken by a thing whose structure is wrong: one complaint at a time
        }

        diagnostics.Add(DiagnosticCodes.DuplicateId, id.Location, $"The id \"{id.Value}\" is taken by another {kind}.", $"The other stands at {first.Location}.");
        return false;
    }

    /// <summary>Declares a thing whose structure is wrong, so that what names it is not complained of.</summary>
    public void DeclareBroken(string id)
    {
        this.hasNameless |= id.Length == 0;
        this.values.TryAdd(id, null);
    }

    /// <summary>The thing that a reference names, or null when there is none (reported here) or when it failed (reported there).</summary>
    public T? Resolve(Placed<string> reference)
    {
        this.used.Add(reference.Value);
        if (!this.values.TryGetValue(reference.Value, out var value) && !this.hasNameless)
        {
            diagnostics.Add(unknown, reference.Location, $"The pack has no {kind} \"{reference.Value}\".", Suggestion.DidYouMean(reference.Value, this.values.Keys));
        }

        return value;
    }

    /// <summary>As <see cref="Resolve"/> for a name that stands within a text; whoever calls reports it.</summary>
    public bool TryResolve(string id, out T? value)
    {
        this.used.Add(id);
        return this.values.TryGetValue(id, out value) || this.hasNameless;
    }

    public string? Suggest(string id) => Suggestion.DidYouMean(id, this.values.Keys);
}
