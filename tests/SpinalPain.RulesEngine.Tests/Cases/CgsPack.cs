using System.Collections.Immutable;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Cases;

/// <summary>The pack in rules/, read once for all tests.</summary>
internal static class CgsPack
{
    private static readonly Lazy<CompiledPack> Compile = new(() => CompiledPack.Compile(Sound(PackLoader.LoadFolder(Folder))));
    private static readonly Lazy<ImmutableArray<PackCase>> Read = new(() => Sound(CaseReader.ReadFolder(Folder, Compiled.Pack)).Cases);

    public static string Folder => Golden.PathOf("rules/cgs-spinal-pain/1.0.0");

    public static CompiledPack Compiled => Compile.Value;

    public static ImmutableArray<PackCase> Cases => Read.Value;

    private static T Sound<T>(Checked<T> read)
        where T : class => read.TryGetValue(out var value) ? value : throw new InvalidOperationException(DiagnosticText.Render(read.Diagnostics));
}
