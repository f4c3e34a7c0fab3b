using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>What the bindings that a condition sees are called in its sentences, such as "the previous procedure".</summary>
internal sealed class SentenceScope
{
    // Names that authors give to elements and that say which one rather than what.
    private static readonly ImmutableArray<string> Adjectives =
        ["earlier", "previous", "prior", "other", "later", "next", "first", "last", "latest", "recent", "current", "used", Baseline, "initial", "successful"];

    private const string Baseline = "baseline";

    private readonly ImmutableDictionary<Binding, ProseText> names;

    private SentenceScope(ImmutableDictionary<Binding, ProseText> names, Binding? element)
    {
        this.names = names;
        this.Element = element;
    }

    public static SentenceScope Outermost { get; } = new(ImmutableDictionary<Binding, ProseText>.Empty, element: null);

    /// <summary>The element that was spoken of last: "that" and "whose" mean it.</summary>
    public Binding? Element { get; }

    public ProseText NameOf(Binding binding) =>
        this.names.GetValueOrDefault(binding) ?? (binding.Slot switch
        {
            Binding.EpisodeSlot => "the request",
            Binding.LineSlot => "the requested service",
            _ => "the " + Short(binding),
        });

    /// <summary>
    /// The noun that brings an element in. It is the name that the element has from then on where that claims nothing more than the list
    /// that it comes from: of "Earlier injections" each is an "injection", but of the procedures on record it is not.
    /// </summary>
    public static string Introduce(string noun, bool one, Binding element, string list)
    {
        if (element.Record is not { Noun: var called })
        {
            return noun;
        }

        var name = CodePhrases.Apart(element.Name);
        var usual = one ? called.One : called.Many;
        return name == Baseline ? $"{name} {noun}"
            : called.Also.Contains(name) && list.Contains(name, StringComparison.OrdinalIgnoreCase) && noun.StartsWith(usual, StringComparison.Ordinal) ? (one ? name : Plural(name)) + noun[usual.Length..]
            : noun;
    }

    /// <summary>What one of the elements is called without the word that says which one, such as "procedure" for "previous".</summary>
    public static string Bare(Binding element) => IsAdjective(element) ? element.Record!.Noun.Short : Short(element);

    /// <summary>The scope inside an operator that looks through a list. Two elements in it are never called the same.</summary>
    public SentenceScope With(Binding element)
    {
        var taken = this.names.Values.Select(each => each.ToString()).ToHashSet(StringComparer.Ordinal);

        // After "there is at least one procedure", "the earlier procedure" would be heard as another one. A service is always told from the requested one.
        var bare = Bare(element);
        var keeps = CodePhrases.Apart(element.Name) == Baseline || element.Record?.Name == "line" || taken.Contains("the " + bare);
        var name = keeps ? Short(element) : bare;

        // Whoever nests three of a kind gets the names of the pack.
        return this.Calling(element, !taken.Contains("the " + name) ? "the " + name : !taken.Contains("that " + name) ? "that " + name : $"the {name} “{element.Name}”");
    }

    /// <summary>The scope in which an element that was picked from others is called so, unless another one already is.</summary>
    public SentenceScope Picking(Binding element, string determiner)
    {
        var name = determiner + Bare(element);
        return this.names.Values.Any(each => each.ToString() == name) ? this : this.Calling(element, name);
    }

    /// <summary>The scope in which an element goes by other words, such as "every level of the requested service".</summary>
    public SentenceScope Calling(Binding element, ProseText name) => new(this.names.SetItem(element, name), element);

    private static string Short(Binding binding)
    {
        var name = CodePhrases.Apart(binding.Name);
        if (binding.Record is not { Noun: var noun })
        {
            var element = binding.ElementOf!.Phrase!.Element!;
            var of = element.IndexOf(" of ", StringComparison.Ordinal);
            return of < 0 ? element : element[..of];
        }

        return IsAdjective(binding) ? $"{name} {noun.Short}"
            : name == noun.Short || noun.Also.Contains(name) ? name
            : noun.Short;
    }

    private static bool IsAdjective(Binding binding) => binding.Record is not null && Adjectives.Contains(CodePhrases.Apart(binding.Name));

    private static string Plural(string noun) => noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s";
}
