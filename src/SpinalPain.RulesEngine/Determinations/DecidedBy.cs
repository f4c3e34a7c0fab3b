using System.Reflection;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>What made a determination.</summary>
/// <param name="Engine">The engine: "compiled", or "nrules" for that of the NRules package.</param>
/// <param name="EngineVersion">Version of the assembly that holds the engine, such as "1.0.0".</param>
/// <param name="LibraryVersion">Version of this library, which reads the packs and words the reasons whichever engine decides.</param>
public sealed record DecidedBy(string Engine, string EngineVersion, string LibraryVersion)
{
    /// <summary>The engine of this library, in the version that runs.</summary>
    public static DecidedBy Compiled { get; } = Of("compiled", typeof(DecidedBy).Assembly);

    /// <summary>An engine of an assembly beside this library.</summary>
    internal static DecidedBy Of(string engine, Assembly assembly) => new(engine, VersionOf(assembly), VersionOf(typeof(DecidedBy).Assembly));

    /// <summary>The version as its package has it: what follows a plus sign names a commit and not a release.</summary>
    private static string VersionOf(Assembly assembly)
    {
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return version.Split('+')[0];
    }
}
