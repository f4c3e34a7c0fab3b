using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>Says in plain words what a schema refuses and what it asks for.</summary>
/// <param name="showsTexts">Whether messages may quote a text of the input: not where it can be a fact about a patient.</param>
/// <param name="diagnostics">Takes the messages.</param>
internal sealed class FailureMessages(bool showsTexts, DiagnosticBag diagnostics)
{
    private const int FewWords = 12;
    private const int LongestQuoted = 60;

    private static readonly FrozenDictionary<string, (string Message, string? Help)> Bounds = new Dictionary<string, (string, string?)>(StringComparer.Ordinal)
    {
        ["minimum"] = ("is too small", "It must be at least {0}."),
        ["maximum"] = ("is too large", "It must be at most {0}."),
        ["exclusiveMinimum"] = ("is too small", "It must be more than {0}."),
        ["exclusiveMaximum"] = ("is too large", "It must be less than {0}."),
        ["multipleOf"] = ("is too precise", "It must be a multiple of {0}."),
        ["minLength"] = ("is too short", "It must have at least {0} characters."),
        ["maxLength"] = ("is too long", "It must have at most {0} characters."),
        ["minItems"] = ("has too few elements", "It must have at least {0}."),
        ["maxItems"] = ("has too many elements", "It must have at most {0}."),
        ["minProperties"] = ("has too few members", "It must have at least {0}."),
        ["maxProperties"] = ("has too many members", "It must have at most {0}."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly HashSet<(SourceNode Object, string Name)> misspelled = [];

    public void Report(IReadOnlyCollection<Failure> failures)
    {
        // A member that is probably there under another name is not missing as well; so these come first.
        foreach (var failure in failures.OrderBy(failure => failure.Keyword != Failure.NoMember).TakeWhile(_ => !diagnostics.IsFull))
        {
            this.Report(failure);
        }
    }

    private void Report(Failure failure)
    {
        switch (failure.Keyword)
        {
            case Failure.NoMember:
                this.ReportMember(failure);
                break;
            case "required":
                this.ReportMissing(failure, Words(failure.Schema.GetProperty("required")));
                break;
            case "dependentRequired":
                this.ReportMissing(failure, failure.Schema.GetProperty("dependentRequired").EnumerateObject().Where(member => failure.Place.Node.Member(member.Name) is not null).SelectMany(member => Words(member.Value)));
                break;
            case "type":
                this.ReportType(failure);
                break;
            case "enum" or "const":
                this.ReportWord(failure);
                break;
            case "pattern":
                this.ReportPattern(failure);
                break;
            case "minLength" or "maxLength":
                this.ReportBound(DiagnosticCodes.SchemaWrongForm, failure);
                break;
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf":
                this.ReportBound(DiagnosticCodes.SchemaNumberOutOfRange, failure);
                break;
            case "minItems" or "maxItems" or "minProperties" or "maxProperties":
                this.ReportBound(DiagnosticCodes.SchemaWrongCount, failure);
                break;
            case Uniqueness.Keyword:
                this.Add(DiagnosticCodes.SchemaWrongCount, failure, $"{this.Quotable(failure) ?? Thing(failure)} stands twice in the list.", "Keep one of the two.");
                break;
            case "contains":
                this.Add(DiagnosticCodes.SchemaWrongCount, failure, $"{Thing(failure)} lacks an element that the schema asks for.", Advice(failure.Schema, "errorMessage"));
                break;
            default:
                this.ReportForm(failure);
                break;
        }
    }

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"\"{word}\""));

    private static IEnumerable<string> Words(JsonElement list) => list.EnumerateArray().Select(word => word.GetString()!);

    /// <summary>What the schema itself says; sentences there end in a point or not.</summary>
    private static string? Advice(JsonElement schema, string keyword) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(keyword, out var text) && text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } advice
            ? advice[^1] is '.' or '?' or '!' ? advice : advice + "."
            : null;

    private void ReportMember(Failure failure)
    {
        var node = failure.Place.Node;
        if (node.Name is not { } name)
        {
            this.Add(DiagnosticCodes.SchemaWrongCount, failure, $"{Thing(failure)} may not stand here.", null);
            return;
        }

        var shown = MemberName.CanBeShown(name) ? $"The member \"{name}\"" : "A member";
        var known = KnownToSchema.MembersOf(failure.Part, failure.Schema).Keys.Where(other => other != name).ToList();
        var missing = known.Where(other => node.Parent!.Member(other) is null).ToList();
        var owner = Advice(failure.Schema, "title")?.TrimEnd('.');
        if (Suggestion.Closest(name, missing) is { } meant)
        {
            this.misspelled.Add((node.Parent!, meant));
        }

        var help = Suggestion.DidYouMean(name, missing) ?? (known.Count is > 0 and <= FewWords ? $"There can be {Quoted(known)}." : null);
        var message = known.Count == 0 ? $"{shown} may not stand here." : owner is null ? $"{shown} is none of those that the schema has here." : $"{shown} is none of those that the schema has under \"{owner}\".";
        diagnostics.Add(DiagnosticCodes.SchemaUnknownMember, node.NameLocation, message, help ?? Advice(failure.Schema, "errorMessage"));
    }

    private void ReportMissing(Failure failure, IEnumerable<string> names)
    {
        var node = failure.Place.Node;
        foreach (var name in names.Distinct(StringComparer.Ordinal).Where(name => node.Member(name) is null && !this.misspelled.Contains((node, name))))
        {
            var meaning = new[] { failure.Schema, failure.Part.Root }
                .Select(schema => KnownToSchema.MembersOf(failure.Part, schema).TryGetValue(name, out var member) ? Advice(member, "description") : null)
                .FirstOrDefault(description => description is not null);
            this.Add(DiagnosticCodes.SchemaMissingMember, failure, $"The member \"{name}\" is missing.", meaning is null ? null : $"What it is: {meaning}");
        }
    }

    private void ReportType(Failure failure)
    {
        var type = failure.Schema.GetProperty("type");
        string[] types = [.. (type.ValueKind == JsonValueKind.Array ? Words(type) : [type.GetString()!]).Select(InWords)];
        var expected = types.Length == 1 ? types[0] : $"{string.Join(", ", types[..^1])} or {types[^1]}";
        var node = failure.Place.Node;
        var message = node.Parent is null
            ? $"The file holds {node.KindInWords}, and must hold {expected}."
            : $"{Thing(failure)} is {node.KindInWords}, and must be {expected}.";
        this.Add(DiagnosticCodes.SchemaWrongType, failure, message, Advice(failure.Schema, "errorMessage"));
    }

    private static string InWords(string type) => type switch
    {
        "object" => "an object",
        "array" => "a list",
        "string" => "a text",
        "number" => "a number",
        "integer" => "a whole number",
        "boolean" => "true or false",
        _ => "null",
    };

    private void ReportWord(Failure failure)
    {
        // That a value may also be null is no help to one who meant a word.
        JsonElement[] values = failure.Schema.TryGetProperty("enum", out var list) ? [.. list.EnumerateArray().Where(value => value.ValueKind != JsonValueKind.Null)] : [failure.Schema.GetProperty("const")];
        var words = values.Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!).ToList();
        var help = failure.Place.Node.Kind == JsonValueKind.String && values.Length > 1 ? Suggestion.DidYouMean(failure.IsName ? failure.Place.Node.Name! : failure.Place.Node.Text, words) : null;
        help ??= Advice(failure.Schema, "errorMessage");
        help ??= values.Length <= FewWords ? $"It {(values.Length == 1 ? "must" : "may")} be {string.Join(", ", values.Select(value => value.GetRawText()))}." : null;
        var message = this.Quotable(failure) is { } text && words.Count > 0
            ? $"{text} is not a word that {ThingWithin(failure)} may have."
            : $"{Thing(failure)} must be {(values.Length == 1 ? values[0].GetRawText() : words.Count == values.Length ? "a word of its list" : "one of the values that the schema lists")}.";
        this.Add(DiagnosticCodes.SchemaUnknownWord, failure, message, help);
    }

    private void ReportPattern(Failure failure)
    {
        var message = this.Quotable(failure) is { } text
            ? $"{text} does not have the form that {ThingWithin(failure)} must have."
            : $"{Thing(failure)} does not have the form that it must have.";
        this.Add(DiagnosticCodes.SchemaWrongForm, failure, message, Advice(failure.Schema, "patternErrorMessage") ?? Advice(failure.Schema, "errorMessage"));
    }

    private void ReportBound(DiagnosticCode code, Failure failure)
    {
        var limit = failure.Schema.GetProperty(failure.Keyword).GetRawText();
        var (message, help) = (failure.Keyword, limit) switch
        {
            ("minLength", "1") => ("is an empty text", null),
            ("minItems", "1") => ("is an empty list", "It must have an element."),
            _ => Bounds[failure.Keyword],
        };

        // The members of an object are counted to keep it to one of several; the schema itself says which.
        var reason = failure.Keyword.EndsWith("Properties", StringComparison.Ordinal) ? Advice(failure.Schema, "errorMessage") : null;
        this.Add(code, failure, $"{Thing(failure)} {message}.", reason ?? (help is null ? null : string.Format(CultureInfo.InvariantCulture, help, limit)));
    }

    private void ReportForm(Failure failure)
    {
        var text = this.Quotable(failure);
        var message = failure.Keyword switch
        {
            Failure.SeveralForms or Failure.MixedForms => $"{Thing(failure)} mixes several of the forms that the schema offers.",
            "not" when failure.Schema.GetProperty("not").EnumerateObject().Any() => text is null ? $"{Thing(failure)} is what the schema does not allow here." : $"{text} is not what {ThingWithin(failure)} may be.",
            _ => text is null ? $"{Thing(failure)} has none of the forms that the schema offers." : $"{text} has none of the forms that {ThingWithin(failure)} may have.",
        };
        var help = failure.Names.Count > 0 ? $"Keep one of {Quoted(failure.Names)}." : null;
        help ??= failure.Place.Node.Kind == JsonValueKind.String ? Suggestion.DidYouMean(failure.Place.Node.Text, KnownToSchema.WordsOf(failure.Part, failure.Schema)) : null;
        this.Add(DiagnosticCodes.SchemaNoAlternative, failure, message, help ?? Advice(failure.Schema, "errorMessage") ?? Advice(failure.Schema, "description"));
    }

    private void Add(DiagnosticCode code, Failure failure, string message, string? help) =>
        diagnostics.Add(code, failure.IsName ? failure.Place.Node.NameLocation : failure.Place.Node.Location, message, help);

    /// <summary>The text that is refused, where it may be shown.</summary>
    private string? Quotable(Failure failure) =>
        showsTexts && !failure.IsName && failure.Place.Node is { Kind: JsonValueKind.String, Text.Length: > 0 and <= LongestQuoted } node ? $"\"{node.Text}\"" : null;

    /// <summary>What is wrong, by the name that its author gave it; to begin a sentence with.</summary>
    private static string Thing(Failure failure) => failure.Place.Node switch
    {
        { Parent: null } => "The file",
        { Name: { } name } => (failure.IsName ? "The name " : "The member ") + (MemberName.CanBeShown(name) ? $"\"{name}\"" : failure.IsName ? "of a member" : "here"),
        { Parent.Name: { } list } when MemberName.CanBeShown(list) => $"An element of \"{list}\"",
        _ => "An element of the list",
    };

    /// <summary>The same within a sentence.</summary>
    private static string ThingWithin(Failure failure) => Thing(failure) is var thing ? char.ToLowerInvariant(thing[0]) + thing[1..] : string.Empty;
}
