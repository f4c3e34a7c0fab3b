using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Checking;

public sealed class BuiltInPacksTests
{
    private const string Cgs = "rules/cgs-spinal-pain/1.0.0";

    [Test]
    public void The_prepared_form_is_written_from_the_pack_in_the_repository() =>
        Golden.Compare("src/SpinalPain.RulesEngine/Checking/CgsSpinalPainPack.g.cs", PreparedPackText.Write(Load(Cgs), "CgsSpinalPainPack", Cgs));

    [Test]
    public void The_built_in_pack_is_in_every_field_what_reading_and_checking_gives() =>
        SameObjects.Difference(Whole(Load(Cgs)), Whole(CgsSpinalPainPack.Make()), typeof(Fact), typeof(RecordType)).ShouldBeNull();

    [Test]
    public void A_pack_with_one_other_letter_is_not_the_same()
    {
        var other = Files(Cgs).Select(file => file with { Utf8 = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Utf8.Span).Replace("final needle", "last needle", StringComparison.Ordinal)) });

        SameObjects.Difference(Whole(PackLoader.Load(other).Value), Whole(CgsSpinalPainPack.Make()), typeof(Fact), typeof(RecordType)).ShouldNotBeNull();
    }

    [Test]
    public void Many_threads_get_the_same_pack()
    {
        var packs = new CheckedPack[32];
        Parallel.For(0, packs.Length, index => packs[index] = BuiltInPacks.CgsSpinalPain);

        packs.ShouldAllBe(pack => ReferenceEquals(pack, packs[0]));
    }

    [Test]
    public void Many_threads_get_the_same_conditions()
    {
        var criterion = CgsSpinalPainPack.Make().Criteria[0];
        var conditions = new CriterionConditions[32];
        Parallel.For(0, conditions.Length, index => conditions[index] = criterion.Conditions);

        conditions.ShouldAllBe(each => ReferenceEquals(each, conditions[0]));
    }

    /// <summary>The pack with all that is made when it is first asked for.</summary>
    private static CheckedPack Whole(CheckedPack pack)
    {
        pack.Criteria.ShouldAllBe(criterion => criterion.Conditions != null);
        pack.ValueSets.ShouldAllBe(valueSet => !valueSet.Contains("none"));
        return pack;
    }

    /// <summary>The pack as messages name it that come with the library: its files without a folder.</summary>
    private static CheckedPack Load(string folder) => PackLoader.Load(Files(folder)).Value;

    private static IEnumerable<PackFile> Files(string folder) =>
        Directory.EnumerateFiles(Golden.PathOf(folder), "*.json", SearchOption.AllDirectories)
            .Select(path => new PackFile(Path.GetRelativePath(Golden.PathOf(folder), path).Replace('\\', '/'), File.ReadAllBytes(path)));
}
