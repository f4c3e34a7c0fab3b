using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>The code that docs/libraries.md shows.</summary>
internal static class LibrariesExample
{
    public static void Run()
    {
        // SHOWN
        var library = RulePackLibrary.LoadFolder("tests/data/library").Value;
        var episode = EpisodeReader.ReadFile("tests/data/library/episodes/both-sides-of-the-change.json").Value;
        foreach (var line in library.Evaluate(episode).Lines)
        {
            Console.WriteLine($"{line.LineId}: {line.Outcome} by {line.Pack?.Version}");
        }

        // SHOWN
    }
}
