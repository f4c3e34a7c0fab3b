using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Library;
using SpinalPain.RulesEngine.Replay;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>The code that docs/replay.md shows.</summary>
internal static class ReplayExample
{
    public static void Run()
    {
        // SHOWN
        var episode = EpisodeReader.ReadFile("samples/episodes/esi-initial-covered.json").Value;
        var determination = CompiledPack.Compile(BuiltInPacks.CgsSpinalPain).Evaluate(episode);
        var kept = Encoding.UTF8.GetBytes(DeterminationJson.Write(determination));

        var record = DecisionRecord.Read(kept, "the record").Value;
        var result = DecisionReplay.Run(record, episode, RulePackLibrary.LoadFolder("rules").Value);
        Console.WriteLine(result.IsIdentical ? $"{record.Outcome}, identical" : result.Difference?.Message);
        foreach (var cause in result.Causes)
        {
            Console.WriteLine($"{cause.Kind}: {cause.Message}");
        }

        // SHOWN
    }
}
