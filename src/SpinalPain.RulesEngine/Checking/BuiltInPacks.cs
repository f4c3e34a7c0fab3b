namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// The packs that come with the library. They were read and checked when the library was built, and stand in it as what came of that; each is
/// made once, when it is first asked for, by any number of threads.
/// </summary>
public static class BuiltInPacks
{
    /// <summary>Spinal Pain Management of CGS Administrators, version 1.0.0.</summary>
    public static CheckedPack CgsSpinalPain => Cgs.SpinalPain;

    private static class Cgs
    {
        public static readonly CheckedPack SpinalPain = CgsSpinalPainPack.Make();
    }
}
