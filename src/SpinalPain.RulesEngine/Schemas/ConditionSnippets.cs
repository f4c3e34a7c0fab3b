using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>What an editor offers to put in for each form of a condition. "$1" and so on are the places where its author goes on typing.</summary>
internal static class ConditionSnippets
{
    public static SchemaObject Of(ConditionForm form)
    {
        var body = new SchemaObject();
        var place = 0;

        // A filter may be left out, and mostly is not.
        foreach (var member in form.Members.Where(member => member.IsRequired || member.Kind == FormMemberKind.Condition))
        {
            body[member.Name] = Placeholder(member.Kind, ++place);
        }

        if (form.HasComparison)
        {
            body[$"${{{++place}|{string.Join(',', ConditionForms.Comparisons.Select(comparison => comparison.Name))}|}}"] = Placeholder(FormMemberKind.Threshold, ++place);
        }

        if (form.HasTest)
        {
            body["${2:is}"] = "^$3";
        }

        return Shapes.Snippet(form.Name, form.Meaning, body);
    }

    private static SchemaValue Placeholder(FormMemberKind kind, int place) => kind switch
    {
        // "^" takes away the quotes around what follows.
        FormMemberKind.Condition => $"^{{ ${place} }}",
        FormMemberKind.Conditions => (string[])[$"^{{ ${place} }}"],
        FormMemberKind.Threshold => new SchemaObject { ["parameter"] = $"${{{place}:id}}" },
        FormMemberKind.Definition => $"${{{place}:id}}",
        FormMemberKind.Fact => $"${{{place}:line.region}}",
        FormMemberKind.Date => $"${{{place}:line.dateOfService}}",
        FormMemberKind.DateOfElement => $"${{{place}:procedure.performedOn}}",
        FormMemberKind.List => $"${{{place}:episode.procedures}}",
        FormMemberKind.Measures => ConditionForms.MeasureWords,
        _ => $"${{{place}:procedure}}",
    };
}
