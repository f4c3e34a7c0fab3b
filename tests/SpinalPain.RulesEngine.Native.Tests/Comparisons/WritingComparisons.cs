using SpinalPain.RulesEngine.Cli;

namespace SpinalPain.RulesEngine.Native.Tests.Comparisons;

/// <summary>docs, format and new: what writes files.</summary>
internal static class WritingComparisons
{
    private const string Pack = "rules/cgs-spinal-pain/1.0.0";

    private const string Year = """{ "symptoms": null }""";

    public static IReadOnlyList<Comparison> All { get; } =
    [
        new($"docs {Pack} --format markdown"),
        new($"docs {Pack} --format html --output page.html"),
        new("docs data/good/pack-every-operator"),
        new("docs broken") { Files = BrokenPack.Files, ExitCode = ExitCodes.InvalidInput },
        new("docs no/such/pack") { ExitCode = ExitCodes.InvalidInput },
        new($"docs {Pack} --output no/such/folder/page.md") { ExitCode = ExitCodes.OutputFailed },
        new($"format {Pack} --check"),
        new("format copy") { Copy = Pack },
        new("format loose.json") { Files = new Dictionary<string, string> { ["loose.json"] = """{"b":[1,2,{"c":null}],"$schema":"x","a":1.50}""" } },
        new("format loose.json --check") { ExitCode = ExitCodes.ProblemsFound, Files = new Dictionary<string, string> { ["loose.json"] = """{"b":[1,2]}""" } },
        new("format broken.json") { ExitCode = ExitCodes.InvalidInput, Files = new Dictionary<string, string> { ["broken.json"] = """{"b":[1,2""" } },
        new("format no-such-file.json") { ExitCode = ExitCodes.InvalidInput },
        new("new pack acme-esi/1.2.0"),
        new("new pack made --id acme-esi --title \"Epidural Steroid Injection é\" --payer \"Acme Health\" --jurisdiction KY --jurisdiction OH --from 2026-01-01"),
        new("new pack copy") { Copy = Pack, ExitCode = ExitCodes.InvalidInput },
        new("new criterion copy rfa.sedation --policy radiofrequency-ablation --title \"No routine sedation\"") { Copy = Pack },
        new("new criterion copy esi.duration-and-care --policy epidural-steroid-injection") { Copy = Pack, ExitCode = ExitCodes.WrongUsage },
        new("new criterion no/such/pack a.b") { ExitCode = ExitCodes.InvalidInput },
        new("new case copy \"Nothing is told of the complaint\" --base esi-initial --patch year.json --expect moreInformationNeeded --criterion esi.duration-and-care=unknown") { Copy = Pack, Files = new Dictionary<string, string> { ["year.json"] = Year } },
        new("new case copy \"Nothing is told of the complaint\" --base esi-initial --patch -") { Copy = Pack, InputText = Year, ExitCode = ExitCodes.WrongUsage },
        new("new case copy \"Nothing is told of the complaint\" --base esi-intial --expect covered") { Copy = Pack, ExitCode = ExitCodes.WrongUsage },
    ];
}
