using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Diagnostics.Rendering;

/// <summary>Reports to render.</summary>
internal static class Reported
{
    /// <summary>Names that break what is careless: controls, quotes, marks that reorder, halves of characters, and the signs of each format.</summary>
    public static readonly string[] HostileNames =
    [
        "a b.json", "a#b.json", "100%.json", "a:b,c.json", "q\"uo'te.json", "\u001b[31mred.json", "line\nbreak\r.json", "\u202egnp.json", "größe.json", "日本.json",
        "half\ud800.json", "::error::x.json", "##[error]x.json", "[here](https://a.example).json", "{0}{x}.json", "back\\slash.json", "a?b=c&d.json", "tab\t.json", "😀.json",
    ];

    public static Diagnostic Problem(string file = "pack.json", int line = 3, string pointer = "/title", string message = "The title is blank.", string? help = null) =>
        new(DiagnosticCodes.UnknownFact, new SourceLocation(file, pointer, line, line == 0 ? 0 : 5), message, help);

    public static DiagnosticReport Of(params Diagnostic[] diagnostics) => new("rules/acme", ReportVerdict.NotValid, [.. diagnostics]);

    /// <summary>One report of a problem for each hostile name, as file, in the message and in the help.</summary>
    public static DiagnosticReport Hostile() =>
        new(HostileNames[6], ReportVerdict.NotRead, [.. HostileNames.Select(name => Problem(name, message: $"There is \"{name}\".", help: $"Did you mean \"{name}\"?"))]);

    /// <summary>The reports of all bad packs of the golden files, by name.</summary>
    public static IEnumerable<(string Name, DiagnosticReport Report)> BadPacks() =>
        from folder in Directory.EnumerateDirectories(Golden.PathOf("tests/data/bad"), "pack-*").Order(StringComparer.Ordinal)
        let name = Path.GetFileName(folder)
        select (name, new DiagnosticReport(name, ReportVerdict.NotValid, PackLoader.Load(ChangedPack.ToFiles(ChangedPack.Bad(name))).Diagnostics));
}
