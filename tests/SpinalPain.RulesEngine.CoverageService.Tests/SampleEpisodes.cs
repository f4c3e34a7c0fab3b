using System.Buffers;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>The sample episodes, and what the rules of the repository say of them.</summary>
internal static class SampleEpisodes
{
    private static readonly Lazy<RulePackLibrary> Library = new(() => RulePackLibrary.LoadFolder(Golden.PathOf("rules")).Value);

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Golden.PathOf("samples/episodes"), "*.json").Select(Path.GetFileName).OfType<string>().Where(name => !name.EndsWith(".expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static byte[] Read(string name) => File.ReadAllBytes(Golden.PathOf($"samples/episodes/{name}"));

    /// <summary>The episode on one line.</summary>
    public static string Line(string name) => JsonNode.Parse(Read(name))!.ToJsonString();

    public static byte[] Determination(string name, bool indented = true) => Determination(Library.Value, Read(name), indented);

    public static byte[] Determination(RulePackLibrary library, byte[] episode, bool indented = true)
    {
        var output = new ArrayBufferWriter<byte>();
        DeterminationJson.Write(library.Evaluate(EpisodeReader.Read(episode, "(test)").Value), output, indented);
        return output.WrittenSpan.ToArray();
    }
}
