using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>Reads pack.json.</summary>
internal static class ManifestReader
{
    /// <summary>The version of the format that this library reads.</summary>
    public const string FormatVersion = "1.0";

    /// <summary>Whether a manifest names another version of the format; if so, that is reported.</summary>
    public static bool IsOfAnotherFormat(SourceNode manifest, DiagnosticBag diagnostics)
    {
        if (manifest.Member("formatVersion") is not { Kind: JsonValueKind.String, Text: { } version } node || string.IsNullOrWhiteSpace(version) || version == FormatVersion)
        {
            return false;
        }

        diagnostics.Add(
            DiagnosticCodes.UnsupportedFormatVersion,
            node.Location,
            $"The pack is written in version \"{version}\" of the format, and this library reads \"{FormatVersion}\".",
            $"Write the pack in version \"{FormatVersion}\", or use a library that reads \"{version}\".");
        return true;
    }

    public static ManifestDocument Read(SourceNode node, DiagnosticBag diagnostics)
    {
        var reader = new ObjectReader(
            node, "the manifest", diagnostics, "$schema", "formatVersion", "id", "version", "title", "payer", "jurisdictions", "effective", "status", "sources", "readings", "extensions");
        reader.OptionalText("$schema");
        reader.Text("formatVersion");
        var effective = reader.Required("effective") is { } period ? new ObjectReader(period, "the effective period", diagnostics, "from", "until") : null;
        return new ManifestDocument
        {
            Id = reader.Id("id"),
            Version = reader.Formed(
                reader.Required("version"),
                TextForms.IsSemanticVersion,
                DiagnosticCodes.MalformedVersion,
                "a semantic version",
                "A version is three numbers with points between them, such as \"1.0.0\", and may go on as semver.org allows."),
            Title = reader.Text("title"),
            Payer = reader.Text("payer"),
            Jurisdictions = reader.List("jurisdictions", value => reader.Formed(
                value,
                TextForms.IsState,
                DiagnosticCodes.MalformedJurisdiction,
                "a jurisdiction",
                "A jurisdiction is a State as two capital letters, such as \"KY\".")),
            EffectiveFrom = effective?.Date("from") ?? new(TextForms.FirstDate, node),
            EffectiveUntil = effective?.OptionalDate("until"),
            Status = reader.Word("status", "draft", "active", "retired"),
            Sources = reader.List("sources", value => ReadSource(value, diagnostics)),
            Readings = reader.List("readings", value => ReadReading(value, diagnostics), mayBeEmpty: true),
            Extensions = reader.List("extensions", value => ReadExtension(value, diagnostics), mayBeEmpty: true, optional: true),
        };
    }

    private static SourceDocument ReadSource(SourceNode node, DiagnosticBag diagnostics)
    {
        var reader = new ObjectReader(node, "a source", diagnostics, "id", "document", "section");
        return new(reader.Id("id"), reader.Text("document"), reader.OptionalText("section"));
    }

    private static ReadingDocument ReadReading(SourceNode node, DiagnosticBag diagnostics)
    {
        var reader = new ObjectReader(node, "a reading", diagnostics, "id", "items", "text");
        return new(reader.Id("id"), reader.List("items", reader.IdOf), reader.Text("text"));
    }

    private static ExtensionDocument ReadExtension(SourceNode node, DiagnosticBag diagnostics)
    {
        var reader = new ObjectReader(node, "a payer-specific fact", diagnostics, "on", "name", "type", "unit", "meaning");
        var type = reader.Word("type", "boolean", "number", "date", "text");
        if (type.Value == "number")
        {
            // Reports that it is missing.
            reader.Required("unit");
        }
        else if (reader.Optional("unit") is { } unit)
        {
            diagnostics.Add(DiagnosticCodes.UnknownMember, unit.NameLocation, "Only a payer-specific fact of the type \"number\" has a unit.", "Leave the unit out.");
        }

        return new(reader.Word("on", "episode", "line"), reader.Name("name"), type, reader.OptionalText("unit"), reader.Text("meaning"));
    }
}
