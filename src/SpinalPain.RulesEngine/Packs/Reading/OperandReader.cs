using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>Reads the right sides of tests and comparisons.</summary>
internal sealed class OperandReader(DiagnosticBag diagnostics)
{
    private static readonly string[] Comparisons = [.. ConditionForms.Comparisons.Select(comparison => comparison.Name)];

    /// <summary>The operand of a required member.</summary>
    public OperandSyntax Read(ObjectReader reader, string name, SourceNode owner) =>
        reader.Required(name) is { } value ? this.ReadValue(value) : new UnreadableOperand(owner);

    /// <summary>The one comparison of an object.</summary>
    public ComparisonSyntax ReadComparison(ObjectReader reader, SourceNode owner)
    {
        var found = owner.Children.Where(child => Comparisons.Contains(child.Name)).ToList();
        if (found.Count == 1)
        {
            return new(found[0].Name!, this.ReadValue(found[0]));
        }

        if (found.Count > 1)
        {
            var words = ObjectReader.Words(found.Select(comparison => comparison.Name!));
            diagnostics.Add(DiagnosticCodes.SeveralForms, found[1].NameLocation, $"There is one comparison, and here are {words}.", "Write one condition for each, in a list of \"all\".");
        }
        else if (reader.IsObject)
        {
            diagnostics.Add(DiagnosticCodes.MissingMember, owner.Location, "The comparison is missing.", $"Add one of {ObjectReader.Words(Comparisons)}.");
        }

        return new(Comparisons[0], new UnreadableOperand(owner));
    }

    public OperandSyntax ReadValue(SourceNode value)
    {
        switch (value.Kind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return new FlagSyntax(value, value.Kind == JsonValueKind.True);
            case JsonValueKind.String when !string.IsNullOrWhiteSpace(value.Text):
                return new WordSyntax(value);
            case JsonValueKind.Number:
                return new LiteralSyntax(value, NumberForm.Read(value, diagnostics), Unit: null);
            case JsonValueKind.Object when value.Member("value") is not null:
                var literal = new ObjectReader(value, "a value", diagnostics, "value", "unit");
                return new LiteralSyntax(value, literal.Number("value").Value, literal.OptionalText("unit")?.Value);
            case JsonValueKind.Object when value.Member("parameter") is not null:
                return new ParameterSyntax(value, new ObjectReader(value, "a reference to a parameter", diagnostics, "parameter").Id("parameter"));
            case JsonValueKind.Object when value.Member("fact") is not null:
                return new FactSyntax(value, new ObjectReader(value, "a reference to a fact", diagnostics, "fact").Path("fact"));
            default:
                return this.Unreadable(value);
        }
    }

    private UnreadableOperand Unreadable(SourceNode value)
    {
        var what = value.Kind switch
        {
            JsonValueKind.Object when value.Children.Count > 0 => $"An object with {ObjectReader.Words(value.Children.Take(3).Select(child => child.Name!))}",
            JsonValueKind.Object => "An empty object",
            JsonValueKind.String => "An empty text",
            JsonValueKind.Array => "A list",
            _ => "Null",
        };
        diagnostics.Add(
            DiagnosticCodes.NotAnOperand,
            value.Location,
            $"{what} is nothing that a test can compare with.",
            "Write { \"parameter\": \"id\" }, { \"fact\": \"path\" }, a word, true or false.");
        return new(value);
    }
}
