using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>Holds a record to its form. A record tells of a patient, so that no message quotes a value or a member that has no place in it.</summary>
internal sealed class RecordCheck(DiagnosticBag diagnostics)
{
    public void Check(SourceNode node, RecordForm form, string called)
    {
        if (node.Kind == JsonValueKind.Null && form.MayBeNull)
        {
            return;
        }

        if (!IsOf(node.Kind, form))
        {
            diagnostics.Add(DiagnosticCodes.WrongType, node.Location, $"{Capital(called)} must be {Kind(form)} and is {node.KindInWords}.");
            return;
        }

        switch (form)
        {
            case TextForm { Form: { } words } text when !text.IsFormed(node.Text):
                diagnostics.Add(DiagnosticCodes.NotOfRecord, node.Location, $"{Capital(called)} has a value that no decision record has there.", $"It must be {words}.");
                break;
            case NumberForm when !FactNumber.TryParse(node.Text, out _):
                diagnostics.Add(DiagnosticCodes.NotOfRecord, node.Location, $"{Capital(called)} has a value that no decision record has there.", "It must be a number of at most 28 digits.");
                break;
            case ListForm list:
                foreach (var item in node.Children)
                {
                    this.Check(item, list.Item, list.Item is ObjectForm one ? one.Name : $"an element of \"{node.Name}\"");
                }

                break;
            case ObjectForm whole:
                this.Members(node, whole);
                break;
        }
    }

    private static bool IsOf(JsonValueKind kind, RecordForm form) => form switch
    {
        TextForm => kind == JsonValueKind.String,
        NumberForm => kind == JsonValueKind.Number,
        TruthForm => kind is JsonValueKind.True or JsonValueKind.False,
        ListForm => kind == JsonValueKind.Array,
        _ => kind == JsonValueKind.Object,
    };

    private static string Kind(RecordForm form) => form switch
    {
        TextForm => "a text",
        NumberForm => "a number",
        TruthForm => "true, false or null",
        ListForm => "a list",
        _ => "an object",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void Members(SourceNode node, ObjectForm form)
    {
        var known = form.Members.Select(member => member.Name).ToList();
        var misspelled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in node.Children.Where(child => !known.Contains(child.Name!)))
        {
            var closest = Suggestion.Closest(child.Name!, known);
            misspelled.Add(closest ?? string.Empty);
            diagnostics.Add(
                DiagnosticCodes.UnknownMember,
                child.NameLocation,
                MemberName.CanBeShown(child.Name!) ? $"{Capital(form.Name)} has no member \"{child.Name}\"." : $"{Capital(form.Name)} has no such member.",
                closest is null ? $"It may have {string.Join(", ", known.Select(name => $"\"{name}\""))}." : $"Did you mean \"{closest}\"?");
        }

        foreach (var member in form.Members)
        {
            if (node.Member(member.Name) is { } value)
            {
                this.Check(value, member.Form, $"the member \"{member.Name}\"");
            }
            else if (!member.MayBeAbsent && !misspelled.Contains(member.Name))
            {
                diagnostics.Add(DiagnosticCodes.MissingMember, node.Location, $"The member \"{member.Name}\" is missing from {form.Name}.");
            }
        }
    }
}
