using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>
/// Reads the members of one object and reports all that is wrong with them. A member that cannot be read gives an empty value, so that
/// reading goes on; the error in the bag keeps the document from being handed out.
/// </summary>
internal sealed class ObjectReader
{
    private readonly SourceNode node;
    private readonly string what;
    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<string>? probablyMisspelled;

    /// <summary>Reports what is no object, and members that the object may not have.</summary>
    /// <param name="node">The object.</param>
    /// <param name="what">What it is, for messages, such as "a criterion".</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="known">The members that it may have.</param>
    public ObjectReader(SourceNode node, string what, DiagnosticBag diagnostics, params string[] known)
    {
        this.node = node;
        this.what = what;
        this.diagnostics = diagnostics;
        this.IsObject = this.Expect(node, JsonValueKind.Object, what);
        if (!this.IsObject)
        {
            return;
        }

        foreach (var child in node.Children.Where(child => !known.Contains(child.Name)))
        {
            var closest = Suggestion.Closest(child.Name!, known);
            if (closest is not null)
            {
                (this.probablyMisspelled ??= new(StringComparer.Ordinal)).Add(closest);
            }

            var help = closest is null ? $"It may have {Words(known)}." : $"Did you mean \"{closest}\"?";
            diagnostics.Add(DiagnosticCodes.UnknownMember, child.NameLocation, $"{Capital(what)} has no member \"{child.Name}\".", help);
        }
    }

    public bool IsObject { get; }

    /// <summary>Words in quotes with commas between them.</summary>
    public static string Words(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"\"{word}\""));

    public bool Has(string name) => this.node.Member(name) is not null;

    /// <summary>The value of a member, or null; a missing member is reported.</summary>
    public SourceNode? Required(string name)
    {
        if (!this.IsObject || this.node.Member(name) is { } member)
        {
            return this.node.Member(name);
        }

        // The member that is there under a misspelled name has been reported already.
        if (this.probablyMisspelled?.Contains(name) != true)
        {
            this.diagnostics.Add(DiagnosticCodes.MissingMember, this.node.Location, $"The member \"{name}\" is missing from {this.what}.");
        }

        return null;
    }

    public SourceNode? Optional(string name) => this.node.Member(name);

    public Placed<string> Text(string name) => this.TextOf(this.Required(name));

    public Placed<string>? OptionalText(string name) => this.Optional(name) is { } member ? this.TextOf(member) : null;

    public Placed<string> Id(string name) => this.IdOf(this.Required(name));

    public Placed<string> Name(string name) => this.Formed(
        this.Required(name),
        TextForms.IsName,
        DiagnosticCodes.MalformedPath,
        "a name",
        "A name is 1 to 100 letters and digits and begins with a letter.");

    public Placed<string> Path(string name) => this.PathOf(this.Required(name));

    public Placed<string> PathOf(SourceNode? value) => this.Formed(
        value,
        TextForms.IsPath,
        DiagnosticCodes.MalformedPath,
        "a path",
        "A path is names of letters and digits with points between them, such as \"line.region\".");

    public Placed<string> IdOf(SourceNode? value) => this.Formed(
        value,
        TextForms.IsId,
        DiagnosticCodes.MalformedId,
        "an id",
        "An id is 1 to 100 letters, digits, \".\", \"-\" and \"_\" and begins with a letter.");

    public Placed<string> Word(string name, params string[] words) => this.WordOf(this.Required(name), words);

    public Placed<string>? OptionalWord(string name, params string[] words) => this.Optional(name) is { } member ? this.WordOf(member, words) : null;

    public Placed<string> WordOf(SourceNode? value, params string[] words)
    {
        var text = this.TextOf(value);
        if (value is not null && text.Value.Length > 0 && !words.Contains(text.Value))
        {
            var help = Suggestion.DidYouMean(text.Value, words) ?? $"It is one of {Words(words)}.";
            this.diagnostics.Add(DiagnosticCodes.UnknownWord, value.Location, $"\"{text.Value}\" is not a word that {this.Called(value)} may have.", help);
        }

        return text;
    }

    public Placed<DateOnly> Date(string name) => this.DateOf(this.Required(name));

    public Placed<DateOnly>? OptionalDate(string name) => this.Optional(name) is { } member ? this.DateOf(member) : null;

    public Placed<decimal> Number(string name)
    {
        var value = this.Required(name);
        var number = value is not null && this.Expect(value, JsonValueKind.Number) ? NumberForm.Read(value, this.diagnostics) : 0m;
        return new(number, value ?? this.node);
    }

    public Placed<string> Formed(SourceNode? value, Func<string, bool> isFormed, DiagnosticCode code, string form, string help)
    {
        var text = this.TextOf(value);
        if (value is not null && text.Value.Length > 0 && !isFormed(text.Value))
        {
            this.diagnostics.Add(code, value.Location, $"\"{text.Value}\" is not {form}.", help);
        }

        return text;
    }

    /// <summary>The elements of a list, each read by a function. A missing list or one that is none gives an empty one.</summary>
    public ImmutableArray<T> List<T>(string name, Func<SourceNode, T> read, bool mayBeEmpty = false, bool optional = false)
    {
        var value = optional ? this.Optional(name) : this.Required(name);
        if (value is null || !this.Expect(value, JsonValueKind.Array))
        {
            return [];
        }

        if (value.Children.Count == 0 && !mayBeEmpty)
        {
            this.diagnostics.Add(DiagnosticCodes.EmptyList, value.Location, $"{Capital(this.Called(value))} is empty and needs at least one element.");
        }

        return [.. value.Children.Select(read)];
    }

    /// <summary>A text that is not blank; an empty one where it could not be read.</summary>
    public Placed<string> TextOf(SourceNode? value)
    {
        if (value is null || !this.Expect(value, JsonValueKind.String))
        {
            return new(string.Empty, value ?? this.node);
        }

        if (string.IsNullOrWhiteSpace(value.Text))
        {
            this.diagnostics.Add(DiagnosticCodes.EmptyText, value.Location, $"{Capital(this.Called(value))} is empty.");
            return new(string.Empty, value);
        }

        return new(value.Text, value);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private Placed<DateOnly> DateOf(SourceNode? value)
    {
        var text = this.TextOf(value);
        var date = TextForms.FirstDate;
        if (value is not null && text.Value.Length > 0 && !TextForms.TryDate(text.Value, out date))
        {
            this.diagnostics.Add(
                DiagnosticCodes.MalformedDate,
                value.Location,
                $"\"{text.Value}\" is not a date.",
                "A date is written as yyyy-MM-dd and lies between 1900-01-01 and 2200-12-31.");
        }

        return new(date, value ?? this.node);
    }

    private bool Expect(SourceNode value, JsonValueKind kind, string? called = null)
    {
        if (value.Kind != kind)
        {
            this.diagnostics.Add(
                DiagnosticCodes.WrongType,
                value.Location,
                string.Create(CultureInfo.InvariantCulture, $"{Capital(called ?? this.Called(value))} must be {SourceNode.Describe(kind)} and is {value.KindInWords}."));
        }

        return value.Kind == kind;
    }

    private string Called(SourceNode value) =>
        value.Name is { } name ? $"the member \"{name}\"" : value.Parent?.Name is { } list ? $"an element of \"{list}\"" : this.what;
}
