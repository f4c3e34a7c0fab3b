using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>The parts of the page that criteria lead to: thresholds, code lists, readings, payer-specific facts and sources. An empty one is left out.</summary>
internal sealed class ReferenceSections(CheckedPack pack, PackLinks links)
{
    public ProseSection? Thresholds() => pack.Parameters.IsEmpty ? null : new(
        "part-thresholds",
        "Thresholds",
        [new ProseParagraph("Each value holds for the dates of service in its row."), .. pack.Parameters.Select(this.Threshold)]);

    public ProseSection? CodeLists() => pack.ValueSets.IsEmpty ? null : new(
        "part-code-lists",
        "Code lists",
        [new ProseParagraph("A code that ends in * stands for all codes that begin so."), .. pack.ValueSets.Select(this.CodeList)]);

    public ProseSection? Readings() => pack.Manifest.Readings.IsEmpty ? null : new(
        "part-readings",
        "Readings",
        [new ProseParagraph("Where the source text is open, this is how the pack reads it."), .. pack.Manifest.Readings.Select(this.Reading)]);

    public ProseSection? PayerFacts() => pack.Manifest.Extensions.IsEmpty ? null : new(
        "part-payer-facts",
        "Payer-specific facts",
        [
            new ProseParagraph("Facts that this payer asks for beyond the common vocabulary."),
            new ProseTable("Payer-specific facts", ["Name", "Meaning", "Of", "Form"], [.. pack.Manifest.Extensions.Select(PayerFact)]) { Kind = "payer-specific fact" },
        ]);

    public ProseSection Sources() => new(
        "part-sources",
        "Sources",
        [
            new ProseTable(
                "Sources",
                ["Id", "Document", "Section"],
                [.. pack.Manifest.Sources.Select(source => new ProseRow(Anchors.Source(source.Id), [ProseText.Code(source.Id), source.Document, source.Section ?? "whole document"]))])
            {
                Kind = "source",
            },
        ]);

    private static ProseRow PayerFact(PackExtension extension) => new(
        Anchors.PayerFact(extension.On, extension.Name),
        [
            ProseText.Code($"{extension.On}.extensions.{extension.Name}"),
            extension.Meaning,
            extension.On == "line" ? "each requested service" : "the request",
            extension.Type switch
            {
                "boolean" => "yes or no",
                "number" => $"a number of {extension.Unit}",
                "date" => "a date",
                _ => "a text",
            },
        ]);

    private ProseSection Threshold(Parameter parameter)
    {
        var rows = parameter.Values.Select(value => new ProseRow(
            null,
            [
                value.From.InWords(),
                parameter.LastDay(value) is var until && until < DateOnly.MaxValue ? until.InWords() : "no end",
                ProseText.Strong(DeterminationWords.InWords(value.Value, parameter.Unit)),
                links.Source(value.Source),
                value.Reason,
            ]));
        var range = $"{DeterminationWords.InWords(parameter.Minimum, Units.Count)} to {DeterminationWords.InWords(parameter.Maximum, parameter.Unit)}";
        return new(
            Anchors.Threshold(parameter.Id),
            parameter.Title,
            [
                new ProseTable("Values of: " + parameter.Title, ["From", "Until", "Value", "Source", "Reason"], [.. rows]),
                new ProseFacts([("Allowed", range)]),
                .. links.UsesOf(parameter),
            ])
        {
            Kind = "threshold",
            Name = parameter.Id,
        };
    }

    private ProseSection CodeList(ValueSet valueSet) => new(
        Anchors.CodeList(valueSet.Id),
        valueSet.Title,
        [
            new ProseFacts(
            [
                ("System", valueSet.System switch { CodeSystem.Cpt => "CPT", CodeSystem.Hcpcs => "HCPCS", _ => "ICD-10-CM" }),
                (string.Create(CultureInfo.InvariantCulture, $"{valueSet.Codes.Length} {(valueSet.Codes.Length == 1 ? "code" : "codes")}"), ProseText.JoinWith(", ", valueSet.Codes.Select(ProseText.Code))),
                ("Source", links.Source(valueSet.Source)),
            ]),
            .. links.UsesOf(valueSet),
        ])
    {
        Kind = "code list",
        Name = valueSet.Id,
    };

    private ProseSection Reading(PackReading reading) => new(
        Anchors.Reading(reading.Id),
        PackLinks.HeadingOf(reading),
        [
            new ProseParagraph(reading.Text),
            new ProseFacts([(reading.Items.Length == 1 ? "Item" : "Items", reading.Items.Length == pack.Manifest.Items.Length && reading.Items.Length > 1 ? "all" : PackLinks.Items(reading.Items))]),
        ])
    {
        Kind = "reading",
        Name = reading.Id,
    };
}
