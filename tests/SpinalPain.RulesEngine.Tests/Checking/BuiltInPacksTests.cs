using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests.Checking;

public sealed class BuiltInPacksTests
{
    [Test]
    public void The_built_in_pack_is_the_one_in_the_repository()
    {
        var folder = PackReader.ReadFolder(Golden.PathOf("rules/cgs-spinal-pain/1.0.0")).Value;

        BuiltInPacks.CgsSpinalPain.Sha256.ShouldBe(folder.Sha256);
        BuiltInPacks.CgsSpinalPain.Manifest.Id.ShouldBe("cgs-spinal-pain");
        BuiltInPacks.CgsSpinalPain.Manifest.Version.ShouldBe("1.0.0");
        BuiltInPacks.CgsSpinalPain.Warnings.ShouldBeEmpty();
    }

    [Test]
    public void Many_threads_get_the_same_pack()
    {
        var packs = new CheckedPack[32];
        Parallel.For(0, packs.Length, index => packs[index] = BuiltInPacks.CgsSpinalPain);

        packs.ShouldAllBe(pack => ReferenceEquals(pack, packs[0]));
    }
}
