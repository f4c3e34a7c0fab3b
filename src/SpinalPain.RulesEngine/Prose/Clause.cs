using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>A statement about one fact, as a template in the form of <see cref="FactPhrase"/>: it can be said of the fact's owner, or as a relative clause.</summary>
/// <param name="Template">The statement.</param>
/// <param name="Subject">The fact.</param>
/// <param name="Said">What stands for {1} and {a}.</param>
/// <param name="Marks">The paths and thresholds behind it.</param>
internal sealed record Clause(string Template, FactPath Subject, ProseText Said, ImmutableArray<string> Marks)
{
    private const string Owner = "{0}";
    private const string OwnerAfter = " of {0}";

    /// <summary>A fact as a noun phrase, such as "the region of the procedure"; "whether ..." for what is true or false.</summary>
    public static ProseText Noun(FactPath path, SentenceScope scope) => Fill(NounOf(path), path, ProseText.Empty, scope);

    /// <summary>A template that says what the owner of a fact has, such as "level of {0}", filled in.</summary>
    public static ProseText OfOwner(string template, FactPath path, SentenceScope scope) => Fill(template, path, ProseText.Empty, scope);

    /// <summary>The template of a fact's noun phrase.</summary>
    public static string NounOf(FactPath path) => path switch
    {
        { IsElement: true } => Owner,
        { Fact.Phrase: { Noun: { } noun } } => noun,
        { Fact.Phrase.Says: { } says } => "whether " + says,

        // A payer-specific fact reads as its meaning, which is a sentence of its own.
        _ => $"“{Escape(path.Fact.Meaning.TrimEnd('.'))}”{(path.Root.Slot == Binding.EpisodeSlot ? string.Empty : OwnerAfter)}",
    };

    /// <summary>The statement in full.</summary>
    public ProseText Full(SentenceScope scope) => Fill(this.Template, this.Subject, this.Said, scope);

    /// <summary>The statement after the noun that it is about, such as "whose region is that of the requested service"; null when it cannot be said so.</summary>
    public ProseText? Relative(SentenceScope scope)
    {
        if (!this.IsOfElement(scope))
        {
            return null;
        }

        if (this.Template.StartsWith(Owner + " ", StringComparison.Ordinal))
        {
            return "that" + Fill(this.Template[Owner.Length..], this.Subject, this.Said, scope);
        }

        var of = this.Template.IndexOf(OwnerAfter, StringComparison.Ordinal);
        return of > 0 && this.Template.StartsWith("the ", StringComparison.Ordinal) && !this.Template[..of].Contains('{', StringComparison.Ordinal)
            ? "whose " + Fill(this.Template[4..of] + this.Template[(of + OwnerAfter.Length)..], this.Subject, this.Said, scope)
            : null;
    }

    /// <summary>Whether the owner, said as "every one" or "the latest one", can stand in the statement itself.</summary>
    public bool CanNameOwner(SentenceScope scope) => this.Relative(scope) is not null;

    private static string Escape(string text) => text.Replace('{', '(').Replace('}', ')').Replace('[', '(').Replace(']', ')');

    private static ProseText OwnerOf(FactPath path, SentenceScope scope) => path.Steps.IsEmpty || path.IsElement
        ? scope.NameOf(path.Root)
        : Noun(path with { Steps = path.Steps[..^1], Fact = path.Steps[^1] }, scope);

    private static ProseText Fill(string template, FactPath path, ProseText said, SentenceScope scope)
    {
        var isOfLine = path.Steps.IsEmpty && !path.IsElement && path.Root.Slot is Binding.LineSlot or Binding.EpisodeSlot;
        var filled = ProseText.Empty;
        var start = 0;
        for (var index = 0; index < template.Length; index++)
        {
            var (replacement, length) = template[index] switch
            {
                '[' => (ProseText.Empty, isOfLine ? template.IndexOf(']', index) - index + 1 : 1),
                ']' => (ProseText.Empty, 1),
                '{' when template[index + 1] == '0' => (OwnerOf(path, scope), 3),
                '{' when template[index + 1] == '^' => (path.Steps.IsEmpty ? OwnerOf(path, scope) : OwnerOf(path with { Steps = path.Steps[..^1], Fact = path.Steps[^1] }, scope), 3),
                '{' => (said, 3),
                _ => (ProseText.Empty, 0),
            };
            if (length > 0)
            {
                filled += template[start..index] + replacement;
                start = index + length;
                index = start - 1;
            }
        }

        return filled + template[start..];
    }

    private bool IsOfElement(SentenceScope scope) => this.Subject.Steps.IsEmpty && this.Subject.Root == scope.Element && scope.Element.Slot > Binding.LineSlot;
}
