using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>The C# of the README, compiled. A test compares the two word for word and runs this one.</summary>
internal static class Readme
{
    public static void Example()
    {
        // README
        var pack = CompiledPack.Compile(BuiltInPacks.CgsSpinalPain);
        var episode = EpisodeReader.ReadFile("samples/episodes/rfa-blocks-unknown-more-information.json").Value;
        var determination = pack.Evaluate(episode);
        Console.WriteLine(determination.Outcome);
        foreach (var missing in determination.Missing)
        {
            Console.WriteLine($"{missing.Fact}: {missing.Ask}");
        }
        // README
    }
}
