using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Coverage;

namespace SpinalPain.RulesEngine.Tests.Coverage;

/// <summary>The pack in tests/data/coverage/small: few criteria, and cases that leave much open.</summary>
internal static class SmallPack
{
    public const string Folder = "tests/data/coverage/small";

    public static CompiledPack Compile() => CompiledPack.Compile(PackLoader.LoadFolder(Golden.PathOf(Folder)).Value);

    public static CaseSet Cases(CompiledPack pack) => CaseReader.ReadFolder(Golden.PathOf(Folder), pack.Pack).Value;

    public static CoverageRun Run()
    {
        var pack = Compile();
        return CoverageRun.Of(pack, Cases(pack));
    }

    /// <summary>A text without the folder of this machine.</summary>
    public static string Portable(string text) => text.Replace(Golden.PathOf(Folder) + "/", string.Empty, StringComparison.Ordinal);
}
