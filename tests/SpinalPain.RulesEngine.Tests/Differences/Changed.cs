using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Differences;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Differences;

/// <summary>A good pack beside the same pack with changes.</summary>
internal static class Changed
{
    /// <summary>What changed in the pack with every operator when a text of a file is replaced.</summary>
    public static PackDifferences EveryOperator(string file, string find, string replacement) =>
        EveryOperator(files => ChangedPack.Replace(files, file, find, replacement));

    public static PackDifferences EveryOperator(Action<Dictionary<string, string>> change)
    {
        var files = ChangedPack.Good(ChangedPack.EveryOperator);
        change(files);
        return PackDifferences.Between(Load(ChangedPack.Good(ChangedPack.EveryOperator)), Load(files), new CaseSet([]), new CaseSet([]));
    }

    public static CheckedPack Load(Dictionary<string, string> files)
    {
        var pack = PackLoader.Load(ChangedPack.ToFiles(files));
        pack.Succeeded.ShouldBeTrue(DiagnosticText.Render(pack.Diagnostics));
        return pack.Value;
    }

    /// <summary>How the one criterion of a small pack changed when its condition is replaced.</summary>
    public static MeaningChange Condition(string old, string @new, string oldMembers = "", string newMembers = "", string oldDefinitions = "", string newDefinitions = "") =>
        PackDifferences.Between(TestPack.Compile(old, oldDefinitions, oldMembers).Pack, TestPack.Compile(@new, newDefinitions, newMembers).Pack)
            .Criteria.FirstOrDefault()?.Meaning ?? MeaningChange.None;
}
