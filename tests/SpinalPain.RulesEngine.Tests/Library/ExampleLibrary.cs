using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Library;

/// <summary>The two versions in tests/data/library: on 2025-07-01 a threshold goes from 50 to 60 percent.</summary>
internal static class ExampleLibrary
{
    public const string Folder = "tests/data/library";

    /// <summary>The same request on the last day of the earlier version and on the first day of the later one.</summary>
    public static PatientEpisode BothSides { get; } = EpisodeReader.ReadFile(Golden.PathOf($"{Folder}/episodes/both-sides-of-the-change.json")).Value;

    public static CompiledPack Load(string version) => CompiledPack.Compile(PackLoader.LoadFolder(FolderOf(version)).Value);

    public static string FolderOf(string version) => Golden.PathOf($"{Folder}/example-esi-{version}");
}
