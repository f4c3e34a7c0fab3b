using Microsoft.Extensions.Primitives;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Hosting.Sources;

/// <summary>The packs that come with the engine.</summary>
internal sealed class BuiltInSource : IPackSource
{
    private static readonly CancellationChangeToken Never = new(CancellationToken.None);

    public string Name => "built-in packs";

    public ValueTask<PackSourceContent> ReadAsync(CancellationToken cancellationToken) => new(new PackSourceContent([SourcePack.OfBuiltIn(BuiltInPacks.CgsSpinalPain)]));

    public IChangeToken Watch() => Never;
}
