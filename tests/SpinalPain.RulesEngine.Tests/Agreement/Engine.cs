using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Reference;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>Something that judges episodes by a checked pack.</summary>
/// <param name="Name">What to call it where engines differ.</param>
/// <param name="Prepare">Makes a pack ready; what it gives may be used by one thread at a time.</param>
internal sealed record Engine(string Name, Func<CheckedPack, Func<PatientEpisode, Determination>> Prepare)
{
    /// <summary>The plain reading of docs/pack-format.md, which the others are held against.</summary>
    public static Engine Reference { get; } = new("reference", pack => episode => ReferenceInterpreter.Evaluate(pack, episode));

    public static Engine Compiled { get; } = new("compiled", pack => CompiledPack.Compile(pack).Evaluate);

    /// <summary>The same, with code that is generated for its conditions.</summary>
    public static Engine Generated { get; } = new("generated", pack => WithCode(pack).Evaluate);

    public static CompiledPack WithCode(CheckedPack pack)
    {
        var compiled = CompiledPack.Compile(pack);
        compiled.Code.GenerateForTruth();
        compiled.Code.GenerateForNotes();
        return compiled;
    }
}
