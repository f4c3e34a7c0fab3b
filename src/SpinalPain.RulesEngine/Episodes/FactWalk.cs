using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>Holds single values against the facts that they stand for.</summary>
internal sealed class FactWalk(DiagnosticBag diagnostics, EpisodeIds ids)
{
    /// <summary>Checks a value that is neither a list nor a record in its right form.</summary>
    public void Check(SourceNode node, Fact fact)
    {
        switch (fact.Kind, node.Kind)
        {
            case (FactKind.Boolean, JsonValueKind.True or JsonValueKind.False):
                break;
            case (FactKind.Number, JsonValueKind.Number):
                this.Number(node, fact);
                break;
            case (FactKind.Date, JsonValueKind.String):
                this.Date(node, fact);
                break;
            case (FactKind.Code, JsonValueKind.String):
                this.Code(node, fact);
                break;
            case (FactKind.Text, JsonValueKind.String):
                this.Text(node, fact);
                break;
            case (FactKind.Extensions, JsonValueKind.Object):
                this.Extensions(node);
                break;
            default:
                this.WrongType(node, Subject(node, fact), EpisodeMessages.Expected(fact), HelpForType(node, fact));
                break;
        }
    }

    public void Schema(SourceNode node)
    {
        if (node.Kind == JsonValueKind.String)
        {
            this.NotEmpty(node, $"The member \"{EpisodeJson.Schema}\"");
        }
        else if (node.Kind != JsonValueKind.Null)
        {
            this.WrongType(node, $"The member \"{EpisodeJson.Schema}\"", "a text", null);
        }
    }

    public void Incomplete(SourceNode node)
    {
        if (node.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            this.WrongType(node, $"The member \"{EpisodeJson.Incomplete}\"", "true or false", null);
        }
    }

    private static string Subject(SourceNode node, Fact fact) => node.Name is null ? $"An element of \"{fact.Name}\"" : $"The member \"{fact.Name}\"";

    private static string? HelpForType(SourceNode node, Fact fact) => (fact.Kind, node.Kind) switch
    {
        (_, JsonValueKind.Null) => "Leave the element out. A list that the record shows only a part of is written { \"items\": [...], \"incomplete\": true }.",
        (FactKind.Boolean or FactKind.Number, JsonValueKind.String) => "Write it without quotes.",
        (FactKind.Text or FactKind.Date, JsonValueKind.Number) => "Write it in quotes.",
        (_, JsonValueKind.Array) => "It has one value and is no list.",
        _ => null,
    };

    private void Number(SourceNode node, Fact fact)
    {
        if (!FactNumber.TryParse(node.Text, out var value))
        {
            this.NotExact(node, Subject(node, fact));
        }
        else if (value < fact.Minimum || value > fact.Maximum)
        {
            diagnostics.Add(
                DiagnosticCodes.NumberOutOfRange,
                node.Location,
                string.Create(CultureInfo.InvariantCulture, $"{Subject(node, fact)} must be from {fact.Minimum} to {fact.Maximum}."),
                $"Its unit is {fact.Unit}.");
        }
    }

    private void NotExact(SourceNode node, string subject) => diagnostics.Add(
        DiagnosticCodes.NumberNotExact,
        node.Location,
        $"{subject} is too large or has too many digits to be held exactly.",
        "Up to 28 digits are held, before and after the point together.");

    private void Date(SourceNode node, Fact fact)
    {
        if (!FactDate.TryParse(node.Text, out var date))
        {
            diagnostics.Add(
                DiagnosticCodes.NotADate,
                node.Location,
                $"{Subject(node, fact)} must be a date of the calendar in the form yyyy-MM-dd.",
                "Write year, month and day with their zeros and without a time, such as \"2024-05-31\".");
        }
        else if (!FactDate.IsInRange(date))
        {
            diagnostics.Add(
                DiagnosticCodes.DateOutOfRange,
                node.Location,
                $"{Subject(node, fact)} must be a date from 1900-01-01 to 2200-12-31.",
                "Leave out a date that is not known.");
        }
    }

    private void Code(SourceNode node, Fact fact)
    {
        if (!fact.Codes.Contains(node.Text))
        {
            diagnostics.Add(
                DiagnosticCodes.UnknownFactWord,
                node.Location,
                $"{Subject(node, fact)} must be a word of its list.",
                Suggestion.DidYouMean(node.Text, fact.Codes) ?? EpisodeMessages.Words(fact));
        }
    }

    private void Text(SourceNode node, Fact fact)
    {
        if (!this.NotEmpty(node, Subject(node, fact)))
        {
            return;
        }

        if (!TextFormats.Matches(fact.Format, node.Text))
        {
            diagnostics.Add(
                DiagnosticCodes.WrongFormat,
                node.Location,
                $"{Subject(node, fact)} must have the form of {TextFormats.Describe(fact.Format)}.",
                TextFormats.Explain(fact.Format));
        }

        if (fact.RefersTo != FactReference.None)
        {
            ids.Refer(node, fact);
        }
    }

    private void Extensions(SourceNode node)
    {
        const string subject = "A payer-specific fact";
        foreach (var member in node.Children)
        {
            if (diagnostics.IsFull)
            {
                return;
            }

            if (!ExtensionName.IsSound(member.Name!))
            {
                diagnostics.Add(
                    DiagnosticCodes.ExtensionName,
                    member.NameLocation,
                    "The name of a payer-specific fact is not one that a pack could declare.",
                    "It has 1 to 100 letters, digits, \".\", \"-\" or \"_\" and begins with a letter.");
            }

            switch (member.Kind)
            {
                case JsonValueKind.String:
                    this.NotEmpty(member, subject);
                    break;
                case JsonValueKind.Number when !FactNumber.TryParse(member.Text, out _):
                    this.NotExact(member, subject);
                    break;
                case JsonValueKind.Object or JsonValueKind.Array:
                    this.WrongType(member, subject, "true or false, a number or a text", null);
                    break;
                default:
                    break;
            }
        }
    }

    private bool NotEmpty(SourceNode node, string subject)
    {
        if (node.Text.Length == 0)
        {
            diagnostics.Add(DiagnosticCodes.EmptyFactText, node.Location, $"{subject} must not be empty.", "Leave out what is not known.");
            return false;
        }

        return true;
    }

    private void WrongType(SourceNode node, string subject, string expected, string? help) =>
        diagnostics.Add(DiagnosticCodes.WrongType, node.Location, $"{subject} must be {expected}, not {node.KindInWords}.", help);
}
