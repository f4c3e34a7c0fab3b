using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>What the bindings that a condition sees are called in its sentences, such as "the previous procedure".</summary>
internal sealed class SentenceScope
{
    // Names that authors give to elements and that say which one rather than what.
    private static readonly ImmutableArray<string> Adjectives =
        ["earlier", "previous", "prior", "other", "later", "next", "first", "last", "latest", "recent", "current", "used", "baseline", "initial", "successful"];

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

    /// <summary>The scope inside an operator that looks through a list. Two elements in it are never called the same.</summary>
    public SentenceScope With(Binding element)
    {
        var name = Short(element);
        var taken = this.names.Values.Select(each => each.ToString()).ToHashSet(StringComparer.Ordinal);
        if (taken.Contains("the " + name))
        {
            name = "other " + name;
        }

        // Whoever nests three of a kind gets the names of the pack.
        return this.Calling(element, taken.Contains("the " + name) ? $"the {name} “{element.Name}”" : "the " + name);
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

        return Adjectives.Contains(name) ? $"{name} {noun.Short}"
            : name == noun.Short || noun.Also.Contains(name) ? name
            : noun.Short;
    }
}
