using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Determinations;

/// <summary>
/// A determination as a golden file holds it: the JSON of the library, but for its versions, which stay those of the first release. A release that
/// changes no answer thus changes no golden file, and each of them stays a record of an earlier version that must replay alike.
/// </summary>
internal static class Recorded
{
    public const string Version = "1.0.0";

    public static string Write(Determination determination) => DeterminationJson.Write(determination with { DecidedBy = new DecidedBy("compiled", Version, Version) }) + "\n";
}
