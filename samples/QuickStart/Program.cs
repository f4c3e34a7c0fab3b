using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;

var pack = CompiledPack.Compile(BuiltInPacks.CgsSpinalPain);
var episode = EpisodeReader.ReadFile("samples/episodes/rfa-blocks-unknown-more-information.json").Value;
var determination = pack.Evaluate(episode);
Console.WriteLine($"{determination.Outcome}, facts to ask for: {determination.Missing.Length}");
Console.Write(DeterminationText.Write(determination));
