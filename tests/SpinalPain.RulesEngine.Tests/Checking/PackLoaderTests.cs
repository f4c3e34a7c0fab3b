using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Checking;

public sealed class PackLoaderTests
{
    [Test]
    public void Wrong_structure_in_one_element_does_not_hide_wrong_meaning_in_another()
    {
        var found = Load(("policies/responses.json", "\"covers\": [", "\"coverz\": ["), ("policies/injections.json", "line.region", "line.regon"));

        found.ShouldContain(diagnostic => diagnostic.Code == DiagnosticCodes.UnknownMember && diagnostic.Message.Contains("coverz"));
        found.ShouldContain(diagnostic => diagnostic.Code == DiagnosticCodes.UnknownFact && diagnostic.Help == "Did you mean \"line.region\"?");
    }

    [Test]
    public void What_names_a_broken_element_is_not_complained_of()
    {
        var found = Load(("parameters.json", "\"type\": \"duration\"", "\"typ\": \"duration\""));

        found.Select(diagnostic => diagnostic.Code).Distinct().ShouldBe([DiagnosticCodes.UnknownMember]);
    }

    [Test]
    public void A_file_that_is_wrong_as_a_whole_is_complained_of_alone()
    {
        var found = Load(("parameters.json", "\"parameters\"", "\"parameter\""), ("policies/injections.json", "line.region", "line.regon"));

        found.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.UnknownMember);
    }

    private static Diagnostic[] Load(params (string File, string Old, string New)[] changes)
    {
        var files = ChangedPack.Good(ChangedPack.EveryOperator);
        foreach (var (file, old, replacement) in changes)
        {
            files[file].ShouldContain(old);
            files[file] = files[file].Replace(old, replacement, StringComparison.Ordinal);
        }

        var loaded = PackLoader.Load(ChangedPack.ToFiles(files));
        loaded.Succeeded.ShouldBeFalse();
        return [.. loaded.Diagnostics];
    }
}
