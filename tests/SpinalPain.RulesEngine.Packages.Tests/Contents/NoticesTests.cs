namespace SpinalPain.RulesEngine.Packages.Tests.Contents;

public sealed class NoticesTests
{
    [Test]
    public void Every_assembly_of_others_that_the_tool_brings_is_named_with_its_license()
    {
        var package = Packed.Find("SpinalPain.RulesEngine.Cli");
        var files = package.Files();
        var notices = System.Text.Encoding.UTF8.GetString(files["THIRD-PARTY-NOTICES.txt"]);
        var own = package.OwnAssemblies().Select(file => file.Key).ToHashSet();
        var others = files.Keys.Where(name => name.EndsWith(".dll", StringComparison.Ordinal) && !own.Contains(name)).ToList();

        others.ShouldNotBeEmpty();
        others.ShouldAllBe(name => notices.Contains(Path.GetFileName(name), StringComparison.Ordinal));
        notices.ShouldContain("Permission is hereby granted, free of charge");
    }
}
