namespace SpinalPain.RulesEngine.Packages.Tests.Contents;

public sealed class DeterminismTests
{
    [Test]
    public void What_is_packed_twice_is_the_same_byte_for_byte()
    {
        var (first, second) = (Packed.Folder, Packed.PackInto("again"));
        var names = Directory.EnumerateFiles(first).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();

        names.ShouldContain($"SpinalPain.RulesEngine.{Packed.Version}.nupkg");
        Directory.EnumerateFiles(second).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ShouldBe(names);
        foreach (var name in names)
        {
            var (one, other) = (new Package(name, Path.Combine(first, name)).Files(), new Package(name, Path.Combine(second, name)).Files());
            other.Keys.ShouldBe(one.Keys, name);
            one.Where(file => !other[file.Key].AsSpan().SequenceEqual(file.Value)).Select(file => file.Key).ShouldBeEmpty($"{name} holds other bytes");
            if (Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is not null || Directory.Exists(Golden.PathOf(".git")) || File.Exists(Golden.PathOf(".git")))
            {
                // With a day to date the files by, the package as a whole is the same too.
                File.ReadAllBytes(Path.Combine(second, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(first, name))).ShouldBeTrue(name);
            }
        }
    }
}
