using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;

// A native program with the library in it: judges one episode by the pack that comes with the library.
if (args.Length != 1)
{
    Console.Error.WriteLine("Usage: NativeApp EPISODE");
    return 2;
}

var read = EpisodeReader.ReadFile(args[0]);
if (!read.TryGetValue(out var episode))
{
    Console.Error.Write(DiagnosticText.Render(read.Diagnostics));
    return 3;
}

var pack = CompiledPack.Compile(BuiltInPacks.CgsSpinalPain);
Console.Write(DeterminationText.Write(pack.Evaluate(episode)));
return 0;
