using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>Reads items.json, parameters.json and value-sets.json: each is one list.</summary>
internal static class SheetReader
{
    public static ImmutableArray<ItemDocument> ReadItems(SourceNode node, DiagnosticBag diagnostics) =>
        ReadSheet(node, "items", diagnostics, mayBeEmpty: false, value =>
        {
            var reader = new ObjectReader(value, "an item", diagnostics, "id", "section", "text", "weight");
            return new ItemDocument(reader.Id("id"), reader.Text("section"), reader.Text("text"), reader.Word("weight", "decisive", "advice"));
        });

    public static ImmutableArray<ParameterDocument> ReadParameters(SourceNode node, DiagnosticBag diagnostics) =>
        ReadSheet(node, "parameters", diagnostics, mayBeEmpty: true, value => ReadParameter(value, diagnostics));

    public static ImmutableArray<ValueSetDocument> ReadValueSets(SourceNode node, DiagnosticBag diagnostics) =>
        ReadSheet(node, "valueSets", diagnostics, mayBeEmpty: true, value =>
        {
            var reader = new ObjectReader(value, "a value set", diagnostics, "id", "title", "system", "source", "codes");
            return new ValueSetDocument(
                reader.Id("id"),
                reader.Text("title"),
                reader.Word("system", "cpt", "hcpcs", "icd10cm"),
                reader.Id("source"),
                reader.List("codes", reader.TextOf));
        });

    private static ImmutableArray<T> ReadSheet<T>(SourceNode node, string list, DiagnosticBag diagnostics, bool mayBeEmpty, Func<SourceNode, T> read)
    {
        var reader = new ObjectReader(node, "the file", diagnostics, "$schema", list);
        reader.OptionalText("$schema");
        return reader.List(list, read, mayBeEmpty);
    }

    private static ParameterDocument ReadParameter(SourceNode node, DiagnosticBag diagnostics)
    {
        var reader = new ObjectReader(node, "a parameter", diagnostics, "id", "title", "type", "unit", "range", "values");
        var type = reader.Word("type", "duration", "percent", "count", "number");
        if (type.Value is "duration" or "number")
        {
            // Reports that it is missing.
            reader.Required("unit");
        }

        var range = reader.Required("range") is { } value ? new ObjectReader(value, "the range", diagnostics, "minimum", "maximum") : null;
        return new ParameterDocument
        {
            Id = reader.Id("id"),
            Title = reader.Text("title"),
            Type = type,
            Unit = reader.OptionalText("unit"),
            Minimum = range?.Number("minimum") ?? new(0m, node),
            Maximum = range?.Number("maximum") ?? new(0m, node),
            Values = reader.List("values", dated => ReadValue(dated, diagnostics)),
        };
    }

    private static DatedValueDocument ReadValue(SourceNode node, DiagnosticBag diagnostics)
    {
        var reader = new ObjectReader(node, "a dated value", diagnostics, "from", "until", "value", "source", "reason");
        return new(reader.Date("from"), reader.OptionalDate("until"), reader.Number("value"), reader.Id("source"), reader.Text("reason"));
    }
}
