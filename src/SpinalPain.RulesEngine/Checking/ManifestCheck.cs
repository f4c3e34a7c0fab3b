using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Sources, payer-specific facts, items, readings and the effective period.</summary>
internal sealed class ManifestCheck(PackSymbols symbols)
{
    public PackManifest Check(PackContent content)
    {
        var manifest = content.Manifest;
        var sources = ImmutableArray.CreateBuilder<PackSource>();
        foreach (var source in manifest.Sources)
        {
            sources.Add(new(source.Id.Value, source.Document.Value, source.Section?.Value));
            symbols.Sources.Declare(source.Id, sources[^1]);
        }

        var items = ImmutableArray.CreateBuilder<PolicyItem>();
        foreach (var item in content.Items)
        {
            items.Add(new(item.Id.Value, item.Section.Value, item.Text.Value, item.Weight.Value == "advice"));
            symbols.Items.Declare(item.Id, items[^1]);
        }

        this.DeclareExtensions(manifest.Extensions);
        Repetition.Check(manifest.Jurisdictions, "jurisdiction", symbols.Diagnostics);
        if (manifest.EffectiveUntil is { } until && until.Value < manifest.EffectiveFrom.Value)
        {
            symbols.Diagnostics.Add(DiagnosticCodes.PeriodReversed, until.Location, "The effective period ends before it begins.", "Both days belong to the period; is one of them mistyped?");
        }

        return new PackManifest
        {
            Id = manifest.Id.Value,
            Version = manifest.Version.Value,
            Title = manifest.Title.Value,
            Payer = manifest.Payer.Value,
            Jurisdictions = [.. manifest.Jurisdictions.Select(state => state.Value)],
            EffectiveFrom = manifest.EffectiveFrom.Value,
            EffectiveUntil = manifest.EffectiveUntil?.Value,
            Status = manifest.Status.Value switch { "draft" => PackStatus.Draft, "active" => PackStatus.Active, _ => PackStatus.Retired },
            Sources = sources.ToImmutable(),
            Items = items.ToImmutable(),
            Readings = this.CheckReadings(manifest.Readings),
            Extensions =
            [
                .. manifest.Extensions.Select(extension =>
                    new PackExtension(extension.On.Value, extension.Name.Value, extension.Type.Value, extension.Unit?.Value, extension.Meaning.Value)),
            ],
        };
    }

    private void DeclareExtensions(ImmutableArray<ExtensionDocument> extensions)
    {
        var line = new ExtensionTable();
        var episode = new ExtensionTable();
        symbols.Extensions.Add(FactVocabulary.RequestedLine, line);
        symbols.Extensions.Add(FactVocabulary.PatientEpisode, episode);
        foreach (var extension in extensions)
        {
            var (table, record) = extension.On.Value == "line" ? (line, FactVocabulary.RequestedLine) : (episode, FactVocabulary.PatientEpisode);
            var kind = extension.Type.Value switch
            {
                "boolean" => FactKind.Boolean,
                "number" => FactKind.Number,
                "date" => FactKind.Date,
                _ => FactKind.Text,
            };
            var holder = record.Facts.First(fact => fact.Kind == FactKind.Extensions);
            if (!table.Declare(extension.Name, Fact.ForExtension(holder, extension.Name.Value, kind, extension.Unit?.Value, extension.Meaning.Value)))
            {
                symbols.Diagnostics.Add(
                    DiagnosticCodes.DuplicateId,
                    extension.Name.Location,
                    $"The name \"{extension.Name.Value}\" is taken by another payer-specific fact of the {extension.On.Value}.");
            }
        }
    }

    private ImmutableArray<PackReading> CheckReadings(ImmutableArray<ReadingDocument> readings)
    {
        var table = new NameTable<ReadingDocument>("reading", DiagnosticCodes.UnknownItem, symbols.Diagnostics);
        foreach (var reading in readings)
        {
            table.Declare(reading.Id, reading);
            Repetition.Check(reading.Items, "item", symbols.Diagnostics);
            foreach (var item in reading.Items)
            {
                symbols.Items.Resolve(item);
            }
        }

        return [.. readings.Select(reading => new PackReading(reading.Id.Value, [.. reading.Items.Select(item => item.Value)], reading.Text.Value))];
    }
}
